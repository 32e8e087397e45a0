namespace Libvirt.Documents.Domains;

/// <summary>Kind of watchdog.</summary>
[XmlEnum]
public enum WatchdogModel
{
    /// <summary><c>i6300esb</c></summary>
    I6300esb,

    /// <summary><c>ib700</c></summary>
    Ib700,

    /// <summary><c>diag288</c></summary>
    Diag288,

    /// <summary><c>itco</c></summary>
    Itco,
}
