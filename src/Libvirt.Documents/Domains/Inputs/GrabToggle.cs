namespace Libvirt.Documents.Domains;

/// <summary>Keys that toggle the grab.</summary>
[XmlEnum]
public enum GrabToggle
{
    /// <summary><c>ctrl-ctrl</c></summary>
    CtrlCtrl,

    /// <summary><c>alt-alt</c></summary>
    AltAlt,

    /// <summary><c>shift-shift</c></summary>
    ShiftShift,

    /// <summary><c>meta-meta</c></summary>
    MetaMeta,

    /// <summary><c>scrolllock</c></summary>
    Scrolllock,

    /// <summary><c>ctrl-scrolllock</c></summary>
    CtrlScrolllock,
}
