namespace Libvirt.Documents.Filters;

/// <summary>Messages of bridges (<c>stp</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class SpanningTreeRule : RuleProtocol
{
    /// <summary>Who sends.</summary>
    [XmlAttribute("srcmacaddr", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? Source { get; set; }

    /// <summary>Bits of the source that count.</summary>
    [XmlAttribute("srcmacmask", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMacMask>? SourceMask { get; set; }

    /// <summary>Type of the protocol data unit.</summary>
    [XmlAttribute("type", Data = "%uint8")]
    public RuleValue<RuleUInt8>? Type { get; set; }

    /// <summary>Flags.</summary>
    [XmlAttribute("flags", Data = "%uint8")]
    public RuleValue<RuleUInt8>? Flags { get; set; }

    /// <summary>Lowest priority of the root bridge.</summary>
    [XmlAttribute("root-priority", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? RootPriority { get; set; }

    /// <summary>Highest priority of the root bridge.</summary>
    [XmlAttribute("root-priority-hi", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? RootPriorityHigh { get; set; }

    /// <summary>Address of the root.</summary>
    [XmlAttribute("root-address", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? RootAddress { get; set; }

    /// <summary>Bits of it that count.</summary>
    [XmlAttribute("root-address-mask", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMacMask>? RootAddressMask { get; set; }

    /// <summary>Lowest cost of the path to the root.</summary>
    [XmlAttribute("root-cost", Data = "%filterVariable | /0x[0-9a-fA-F]{1,8}/ | %unsignedInt")]
    public RuleValue<RuleUInt32>? RootCost { get; set; }

    /// <summary>Highest cost of the path to the root.</summary>
    [XmlAttribute("root-cost-hi", Data = "%filterVariable | /0x[0-9a-fA-F]{1,8}/ | %unsignedInt")]
    public RuleValue<RuleUInt32>? RootCostHigh { get; set; }

    /// <summary>Lowest priority of the sender.</summary>
    [XmlAttribute("sender-priority", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? SenderPriority { get; set; }

    /// <summary>Highest priority of the sender.</summary>
    [XmlAttribute("sender-priority-hi", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? SenderPriorityHigh { get; set; }

    /// <summary>Address of the sender.</summary>
    [XmlAttribute("sender-address", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? SenderAddress { get; set; }

    /// <summary>Bits of it that count.</summary>
    [XmlAttribute("sender-address-mask", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMacMask>? SenderAddressMask { get; set; }

    /// <summary>Lowest port.</summary>
    [XmlAttribute("port", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? Port { get; set; }

    /// <summary>Highest port.</summary>
    [XmlAttribute("port-hi", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? PortHigh { get; set; }

    /// <summary>Lowest age of the message.</summary>
    [XmlAttribute("age", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? Age { get; set; }

    /// <summary>Highest age of the message.</summary>
    [XmlAttribute("age-hi", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? AgeHigh { get; set; }

    /// <summary>Lowest age at which the message ends.</summary>
    [XmlAttribute("max-age", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? MaxAge { get; set; }

    /// <summary>Highest age at which the message ends.</summary>
    [XmlAttribute("max-age-hi", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? MaxAgeHigh { get; set; }

    /// <summary>Lowest time between two hellos.</summary>
    [XmlAttribute("hello-time", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? HelloTime { get; set; }

    /// <summary>Highest time between two hellos.</summary>
    [XmlAttribute("hello-time-hi", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? HelloTimeHigh { get; set; }

    /// <summary>Lowest delay before forwarding.</summary>
    [XmlAttribute("forward-delay", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? ForwardDelay { get; set; }

    /// <summary>Highest delay before forwarding.</summary>
    [XmlAttribute("forward-delay-hi", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? ForwardDelayHigh { get; set; }
}
