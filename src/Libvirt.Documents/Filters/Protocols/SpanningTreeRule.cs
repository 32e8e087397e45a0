namespace Libvirt.Documents.Filters;

/// <summary>Messages of bridges (<c>stp</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class SpanningTreeRule : RuleProtocol
{
    /// <summary>Who sends.</summary>
    [XmlAttribute("srcmacaddr")]
    public RuleValue<RuleMac>? Source { get; set; }

    /// <summary>Bits of the source that count.</summary>
    [XmlAttribute("srcmacmask")]
    public RuleValue<RuleMacMask>? SourceMask { get; set; }

    /// <summary>Type of the protocol data unit.</summary>
    [XmlAttribute("type")]
    public RuleValue<RuleUInt8>? Type { get; set; }

    /// <summary>Flags.</summary>
    [XmlAttribute("flags")]
    public RuleValue<RuleUInt8>? Flags { get; set; }

    /// <summary>Lowest priority of the root bridge.</summary>
    [XmlAttribute("root-priority")]
    public RuleValue<RuleUInt16>? RootPriority { get; set; }

    /// <summary>Highest priority of the root bridge.</summary>
    [XmlAttribute("root-priority-hi")]
    public RuleValue<RuleUInt16>? RootPriorityHigh { get; set; }

    /// <summary>Address of the root.</summary>
    [XmlAttribute("root-address")]
    public RuleValue<RuleMac>? RootAddress { get; set; }

    /// <summary>Bits of it that count.</summary>
    [XmlAttribute("root-address-mask")]
    public RuleValue<RuleMacMask>? RootAddressMask { get; set; }

    /// <summary>Lowest cost of the path to the root.</summary>
    [XmlAttribute("root-cost")]
    public RuleValue<RuleUInt32>? RootCost { get; set; }

    /// <summary>Highest cost of the path to the root.</summary>
    [XmlAttribute("root-cost-hi")]
    public RuleValue<RuleUInt32>? RootCostHigh { get; set; }

    /// <summary>Lowest priority of the sender.</summary>
    [XmlAttribute("sender-priority")]
    public RuleValue<RuleUInt16>? SenderPriority { get; set; }

    /// <summary>Highest priority of the sender.</summary>
    [XmlAttribute("sender-priority-hi")]
    public RuleValue<RuleUInt16>? SenderPriorityHigh { get; set; }

    /// <summary>Address of the sender.</summary>
    [XmlAttribute("sender-address")]
    public RuleValue<RuleMac>? SenderAddress { get; set; }

    /// <summary>Bits of it that count.</summary>
    [XmlAttribute("sender-address-mask")]
    public RuleValue<RuleMacMask>? SenderAddressMask { get; set; }

    /// <summary>Lowest port.</summary>
    [XmlAttribute("port")]
    public RuleValue<RuleUInt16>? Port { get; set; }

    /// <summary>Highest port.</summary>
    [XmlAttribute("port-hi")]
    public RuleValue<RuleUInt16>? PortHigh { get; set; }

    /// <summary>Lowest age of the message.</summary>
    [XmlAttribute("age")]
    public RuleValue<RuleUInt16>? Age { get; set; }

    /// <summary>Highest age of the message.</summary>
    [XmlAttribute("age-hi")]
    public RuleValue<RuleUInt16>? AgeHigh { get; set; }

    /// <summary>Lowest age at which the message ends.</summary>
    [XmlAttribute("max-age")]
    public RuleValue<RuleUInt16>? MaxAge { get; set; }

    /// <summary>Highest age at which the message ends.</summary>
    [XmlAttribute("max-age-hi")]
    public RuleValue<RuleUInt16>? MaxAgeHigh { get; set; }

    /// <summary>Lowest time between two hellos.</summary>
    [XmlAttribute("hello-time")]
    public RuleValue<RuleUInt16>? HelloTime { get; set; }

    /// <summary>Highest time between two hellos.</summary>
    [XmlAttribute("hello-time-hi")]
    public RuleValue<RuleUInt16>? HelloTimeHigh { get; set; }

    /// <summary>Lowest delay before forwarding.</summary>
    [XmlAttribute("forward-delay")]
    public RuleValue<RuleUInt16>? ForwardDelay { get; set; }

    /// <summary>Highest delay before forwarding.</summary>
    [XmlAttribute("forward-delay-hi")]
    public RuleValue<RuleUInt16>? ForwardDelayHigh { get; set; }
}
