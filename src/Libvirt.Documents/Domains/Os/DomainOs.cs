namespace Libvirt.Documents.Domains;

/// <summary>What is booted (<c>os</c>).</summary>
[XmlType]
[XmlSchema("""
    (type:Container & init? & initarg* & initenv* & initdir? & (inituser & initgroup)?)
    | (@firmware? & type:Full & firmware? & loader? & nvram? & varstore? & kernel? & initrd? & cmdline? & dtb? & shim? & root? & acpi? & boot* & bootmenu? & bios? & smbios?)
    | (type:Xen & kernel? & initrd? & cmdline? & dtb? & shim? & root?)
    """)]
public sealed partial class DomainOs
{
    /// <summary>Attribute <c>firmware</c>.</summary>
    [XmlAttribute("firmware", When = nameof(IsNotMigratable), Invalid = "unknown firmware value {0}", InvalidCode = ErrorNumber.XmlError)]
    public FirmwareKind? Firmware { get; set; }

    /// <summary>Element <c>type</c>.</summary>
    [XmlElement("type", Needed = true)]
    [GuestAbi("domain OS type")]
    public DomainOsType Type { get; set; } = new();

    /// <summary>Element <c>init</c>.</summary>
    [XmlElement("init", Data = "%absolutePath")]
    public string? Init { get; set; }

    /// <summary>Element <c>initarg</c>.</summary>
    [XmlElement("initarg")]
    public List<string> InitArguments { get; set; } = [];

    /// <summary>Element <c>initenv</c>.</summary>
    [XmlElement("initenv")]
    public List<InitEnvironment> InitEnvironment { get; set; } = [];

    /// <summary>Element <c>initdir</c>.</summary>
    [XmlElement("initdir", Data = "%absolutePath")]
    public string? InitDirectory { get; set; }

    /// <summary>Element <c>inituser</c>.</summary>
    [XmlElement("inituser", Data = "%genericName")]
    public string? InitUser { get; set; }

    /// <summary>Element <c>initgroup</c>.</summary>
    [XmlElement("initgroup", Data = "%genericName")]
    public string? InitGroup { get; set; }

    /// <summary>Element <c>firmware</c>.</summary>
    [XmlElement("firmware", OmitEmpty = true, When = nameof(IsNotMigratable))]
    public FirmwareFeatures? FirmwareFeatures { get; set; }

    /// <summary>Element <c>loader</c>.</summary>
    [XmlElement("loader", OmitEmpty = true)]
    public Loader? Loader { get; set; }

    /// <summary>Element <c>nvram</c>.</summary>
    [XmlElement("nvram", Custom = true)]
    public Nvram? Nvram { get; set; }

    /// <summary>Element <c>varstore</c>.</summary>
    [XmlElement("varstore")]
    public VariableStore? VariableStore { get; set; }

    /// <summary>Element <c>kernel</c>.</summary>
    [XmlElement("kernel", Data = "%absolutePath")]
    public string? Kernel { get; set; }

    /// <summary>Element <c>initrd</c>.</summary>
    [XmlElement("initrd", Data = "%absolutePath")]
    public string? Initrd { get; set; }

    /// <summary>Element <c>cmdline</c>.</summary>
    [XmlElement("cmdline")]
    public string? CommandLine { get; set; }

    /// <summary>Element <c>dtb</c>.</summary>
    [XmlElement("dtb", Data = "%absolutePath")]
    public string? DeviceTree { get; set; }

    /// <summary>Element <c>shim</c>.</summary>
    [XmlElement("shim")]
    public string? Shim { get; set; }

    /// <summary>Element <c>root</c>.</summary>
    [XmlElement("root", Data = "%absolutePath")]
    public string? Root { get; set; }

    /// <summary>Element <c>acpi</c>.</summary>
    [XmlElement("acpi", OmitEmpty = true)]
    public AcpiTables? AcpiTables { get; set; }

    /// <summary>Element <c>boot</c>.</summary>
    [XmlElement("boot", Attribute = "dev", Required = true, When = nameof(ShowsBootDevices), Needed = false)]
    public List<BootDevice> BootDevices { get; set; } = [];

    /// <summary>Element <c>bootmenu</c>.</summary>
    [XmlElement("bootmenu", OmitEmpty = true)]
    public BootMenu? BootMenu { get; set; }

    /// <summary>Element <c>bios</c>.</summary>
    [XmlElement("bios", OmitEmpty = true)]
    public BiosOptions? Bios { get; set; }

    /// <summary>Element <c>smbios</c>.</summary>
    [XmlElement("smbios", Attribute = "mode", Omit = SmbiosMode.None, Invalid = "unknown smbios mode '{0}'", Data = "'emulate' | 'host' | 'sysinfo'")]
    public SmbiosMode? Smbios { get; set; }
}
