namespace Libvirt.Documents.Domains;

/// <summary>Scheduling of virtual CPUs (<c>cputune</c>).</summary>
[XmlType]
public sealed partial class CpuTuning
{
    /// <summary>Element <c>shares</c>.</summary>
    [XmlElement("shares", Invalid = "can't parse cputune shares value", InvalidCode = ErrorNumber.XmlError, Data = "%unsignedInt")]
    public ulong? Shares { get; set; }

    /// <summary>Microseconds.</summary>
    [XmlElement("period", Omit = 0ul, Invalid = "can't parse cputune period value", InvalidCode = ErrorNumber.XmlError, Data = "digits[1000..1000000]")]
    public ulong Period { get; set; }

    /// <summary>Microseconds; negative is unlimited.</summary>
    [XmlElement("quota", Omit = 0L, Invalid = "can't parse cputune quota value", InvalidCode = ErrorNumber.XmlError, Data = "int[-1..17592186044415]")]
    public long Quota { get; set; }

    /// <summary>Element <c>global_period</c>.</summary>
    [XmlElement("global_period", Omit = 0ul, Invalid = "can't parse cputune global_period value", InvalidCode = ErrorNumber.XmlError, Data = "digits[1000..1000000]")]
    public ulong GlobalPeriod { get; set; }

    /// <summary>Element <c>global_quota</c>.</summary>
    [XmlElement("global_quota", Omit = 0L, Invalid = "can't parse cputune global_quota value", InvalidCode = ErrorNumber.XmlError, Data = "int[-1..17592186044415]")]
    public long GlobalQuota { get; set; }

    /// <summary>Element <c>emulator_period</c>.</summary>
    [XmlElement("emulator_period", Omit = 0ul, Invalid = "can't parse cputune emulator_period value", InvalidCode = ErrorNumber.XmlError, Data = "digits[1000..1000000]")]
    public ulong EmulatorPeriod { get; set; }

    /// <summary>Element <c>emulator_quota</c>.</summary>
    [XmlElement("emulator_quota", Omit = 0L, Invalid = "can't parse cputune emulator_quota value", InvalidCode = ErrorNumber.XmlError, Data = "int[-1..17592186044415]")]
    public long EmulatorQuota { get; set; }

    /// <summary>Element <c>iothread_period</c>.</summary>
    [XmlElement("iothread_period", Omit = 0ul, Invalid = "can't parse cputune iothread_period value", InvalidCode = ErrorNumber.XmlError, Data = "digits[1000..1000000]")]
    public ulong IoThreadPeriod { get; set; }

    /// <summary>Element <c>iothread_quota</c>.</summary>
    [XmlElement("iothread_quota", Omit = 0L, Invalid = "can't parse cputune iothread_quota value", InvalidCode = ErrorNumber.XmlError, Data = "int[-1..17592186044415]")]
    public long IoThreadQuota { get; set; }

    /// <summary>Element <c>vcpupin</c>.</summary>
    [XmlElement("vcpupin")]
    public List<VcpuPin> VcpuPins { get; set; } = [];

    /// <summary>Element <c>emulatorpin</c>.</summary>
    [XmlElement("emulatorpin", Attribute = "cpuset", Custom = true)]
    public CpuSet? EmulatorPin { get; set; }

    /// <summary>Element <c>iothreadpin</c>.</summary>
    [XmlElement("iothreadpin")]
    public List<IoThreadPin> IoThreadPins { get; set; } = [];

    /// <summary>Element <c>emulatorsched</c>.</summary>
    [XmlElement("emulatorsched")]
    public EmulatorScheduling? EmulatorScheduling { get; set; }

    /// <summary>Element <c>vcpusched</c>.</summary>
    [XmlElement("vcpusched")]
    public List<VcpuScheduling> VcpuSchedulings { get; set; } = [];

    /// <summary>Element <c>iothreadsched</c>.</summary>
    [XmlElement("iothreadsched")]
    public List<IoThreadScheduling> IoThreadSchedulings { get; set; } = [];

    /// <summary>Element <c>cachetune</c>.</summary>
    [XmlElement("cachetune")]
    public List<CacheTuning> CacheTunings { get; set; } = [];

    /// <summary>Element <c>memorytune</c>.</summary>
    [XmlElement("memorytune")]
    public List<MemoryBandwidthTuning> MemoryTunings { get; set; } = [];
}
