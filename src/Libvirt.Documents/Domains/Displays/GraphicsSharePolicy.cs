namespace Libvirt.Documents.Domains;

/// <summary>Who may share a VNC display.</summary>
[XmlEnum]
public enum GraphicsSharePolicy
{
    /// <summary><c>allow-exclusive</c></summary>
    AllowExclusive,

    /// <summary><c>force-shared</c></summary>
    ForceShared,

    /// <summary><c>ignore</c></summary>
    Ignore,
}
