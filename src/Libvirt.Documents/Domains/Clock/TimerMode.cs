namespace Libvirt.Documents.Domains;

/// <summary>How a timer is provided.</summary>
[XmlEnum]
public enum TimerMode
{
    /// <summary><c>auto</c></summary>
    Auto,

    /// <summary><c>native</c></summary>
    Native,

    /// <summary><c>emulate</c></summary>
    Emulate,

    /// <summary><c>paravirt</c></summary>
    Paravirt,

    /// <summary><c>smpsafe</c></summary>
    Smpsafe,
}
