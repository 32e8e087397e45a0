namespace Libvirt.Documents.Domains;

/// <summary>What a change of password does.</summary>
[XmlEnum]
public enum GraphicsConnected
{
    /// <summary><c>fail</c></summary>
    Fail,

    /// <summary><c>disconnect</c></summary>
    Disconnect,

    /// <summary><c>keep</c></summary>
    Keep,
}
