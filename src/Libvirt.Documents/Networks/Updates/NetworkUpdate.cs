namespace Libvirt.Documents.Networks;

/// <summary>
/// A change of one section of a network (virNetworkUpdate), applied to its document. Sections in a file each; errors are native's, in code, domain and text.
/// </summary>
public sealed class NetworkUpdate
{
    private NetworkUpdate(NetworkDocument network, NetworkUpdateCommand command, int parentIndex, string xml)
    {
        Network = network;
        Command = command;
        ParentIndex = parentIndex;
        Reader = new XmlPullReader(xml, ErrorDomain.Network, ParseOptions.Default) { Subject = network.Name };
    }

    /// <summary>What is changed.</summary>
    internal NetworkDocument Network { get; }

    /// <summary>What is to be done with the element.</summary>
    internal NetworkUpdateCommand Command { get; }

    /// <summary>Which <c>ip</c> element is meant; negative for the one that fits best.</summary>
    internal int ParentIndex { get; }

    /// <summary>At the element that the caller gave.</summary>
    internal XmlPullReader Reader { get; }

    /// <summary>What is deleted need not be described completely.</summary>
    internal bool IsPartial => Command == NetworkUpdateCommand.Delete;

    /// <summary>True for the two commands that add.</summary>
    internal bool Adds => Command is NetworkUpdateCommand.AddFirst or NetworkUpdateCommand.AddLast;

    /// <summary>Changes a document. The section is checked, the network as a whole is not.</summary>
    /// <inheritdoc cref="Apply"/>
    public static NetworkDocument ApplySection(NetworkDocument network, uint command, uint section, int parentIndex, string xml)
    {
        XmlFragment.Parse(xml, ErrorDomain.Network); // well-formed or not: native says so first
        var changed = network.Clone();
        var update = new NetworkUpdate(changed, (NetworkUpdateCommand)command, parentIndex, xml);
        update.Reader.ReadRoot();
        update.Run((NetworkUpdateSection)section);
        return changed;
    }

    /// <summary>Changes a document and checks the whole of it afterwards.</summary>
    /// <param name="network">Is not written.</param>
    /// <param name="command">A <see cref="NetworkUpdateCommand"/>.</param>
    /// <param name="section">A <see cref="NetworkUpdateSection"/>.</param>
    /// <param name="parentIndex">Which <c>ip</c> element, for the sections of DHCP; negative for the one that has DHCP, or the first.</param>
    /// <param name="xml">The element.</param>
    /// <param name="parsing">How the network itself is read.</param>
    /// <param name="formatting">Which view of it is checked.</param>
    /// <returns>the changed document</returns>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_OPERATION_UNSUPPORTED: section or command; VIR_ERR_OPERATION_INVALID: it is there already, or is not; VIR_ERR_XML_ERROR, VIR_ERR_XML_DETAIL: the element
    /// </exception>
    public static NetworkDocument Apply(NetworkDocument network, uint command, uint section, int parentIndex, string xml,
        ParseOptions parsing, FormatOptions formatting)
    {
        var changed = ApplySection(network, command, section, parentIndex, xml);
        NetworkDocument.Parse(changed.Format(formatting), parsing); // nothing may have become wrong
        return changed;
    }

    private void Run(NetworkUpdateSection section)
    {
        switch (section)
        {
            case NetworkUpdateSection.IpDhcpHost: DhcpHostUpdate.Run(this); break;
            case NetworkUpdateSection.IpDhcpRange: DhcpRangeUpdate.Run(this); break;
            case NetworkUpdateSection.ForwardInterface: ForwardInterfaceUpdate.Run(this); break;
            case NetworkUpdateSection.Portgroup: PortGroupUpdate.Run(this); break;
            case NetworkUpdateSection.DnsHost: DnsHostUpdate.Run(this); break;
            case NetworkUpdateSection.DnsTxt: DnsTextUpdate.Run(this); break;
            case NetworkUpdateSection.DnsSrv: DnsServiceUpdate.Run(this); break;
            case NetworkUpdateSection.Bridge: throw Cannot("bridge");
            case NetworkUpdateSection.Domain: throw Cannot("domain");
            case NetworkUpdateSection.Ip: throw Cannot("ip");
            case NetworkUpdateSection.Forward: throw Cannot("forward");
            case NetworkUpdateSection.ForwardPf: throw Cannot("forward pf");
            default: throw Unsupported("can't update unrecognized section of network");
        }
    }

    /// <summary>Demands the name of the element.</summary>
    internal void Expect(string name)
    {
        if (!Reader.Name.SequenceEqual(name))
            throw Xml($"unexpected element <{Reader.Name}>, expecting <{name}>, while updating network '{Network.Name}'");
    }

    /// <summary>Adds at the end that the command names.</summary>
    internal void Add<T>(List<T> list, T item) => list.Insert(Command == NetworkUpdateCommand.AddFirst ? 0 : list.Count, item);

    /// <summary>VIR_ERR_OPERATION_INVALID.</summary>
    internal static LibvirtException Invalid(string detail) => LibvirtException.OperationInvalid(ErrorDomain.Network, detail);

    /// <summary>VIR_ERR_XML_ERROR.</summary>
    internal static LibvirtException Xml(string detail) => LibvirtException.Xml(ErrorDomain.Network, detail);

    /// <summary>VIR_ERR_XML_DETAIL.</summary>
    internal static LibvirtException Detail(string detail) => LibvirtException.Create(ErrorDomain.Network, ErrorNumber.XmlDetail, detail);

    /// <summary>VIR_ERR_OPERATION_UNSUPPORTED.</summary>
    internal static LibvirtException Unsupported(string detail) => LibvirtException.Create(ErrorDomain.Network, ErrorNumber.OperationUnsupported, detail);

    /// <summary>A command that nobody knows.</summary>
    internal LibvirtException UnknownCommand() => Unsupported($"unrecognized network update command code {(uint)Command}");

    private LibvirtException Cannot(string section) => Unsupported($"can't update '{section}' section of network '{Network.Name}'");
}
