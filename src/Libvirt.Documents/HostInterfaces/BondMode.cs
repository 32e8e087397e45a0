namespace Libvirt.Documents.HostInterfaces;

/// <summary>How a bond uses its interfaces.</summary>
[XmlEnum]
public enum BondMode
{
    /// <summary><c>balance-rr</c></summary>
    BalanceRr,

    /// <summary><c>active-backup</c></summary>
    ActiveBackup,

    /// <summary><c>balance-xor</c></summary>
    BalanceXor,

    /// <summary><c>broadcast</c></summary>
    Broadcast,

    /// <summary><c>802.3ad</c></summary>
    [XmlName("802.3ad")]
    LinkAggregation,

    /// <summary><c>balance-tlb</c></summary>
    BalanceTlb,

    /// <summary><c>balance-alb</c></summary>
    BalanceAlb,
}
