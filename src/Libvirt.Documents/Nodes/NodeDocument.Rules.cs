using System.Text;
using Libvirt.Documents.Nodes;

namespace Libvirt.Documents;

public sealed partial class NodeDocument
{
    private string _namespaces = "";

    /// <summary>Model of the processors.</summary>
    public string CpuModel => Cpu?.Model ?? "i686";

    /// <summary>Frequency in MHz.</summary>
    public uint CpuMhz => Cpu?.Mhz ?? 1400;

    /// <summary>NUMA nodes.</summary>
    public uint CpuNodes => Cpu?.Nodes ?? 2;

    /// <summary>Sockets of a node.</summary>
    public uint CpuSockets => Cpu?.Sockets ?? 2;

    /// <summary>Cores of a socket.</summary>
    public uint CpuCores => Cpu?.Cores ?? 2;

    /// <summary>Threads of a core.</summary>
    public uint CpuThreads => Cpu?.Threads ?? 2;

    /// <summary>Processors that are on.</summary>
    public uint CpuCount => Math.Min(Cpu?.Active ?? uint.MaxValue, CpuNodes * CpuSockets * CpuCores * CpuThreads);

    /// <summary>KiB of memory.</summary>
    public ulong MemoryKib => Memory ?? 3145728;

    partial void OnAttributesRead(XmlPullReader reader)
    {
        var declarations = new StringBuilder();
        for (int i = 0; i < reader.AttributeCount; i++)
            if (reader.AttributeName(i).StartsWith("xmlns:"))
                declarations.Append(reader.AttributeName(i)).Append("=\"").Append(reader.AttributeValue(i)).Append("\" ");
        _namespaces = declarations.ToString();
    }

    private void ReadDomains(XmlPullReader reader) => Domains.Add(NodeObject.ReadXml(reader, _namespaces));

    private void ReadNetworks(XmlPullReader reader) => Networks.Add(NodeObject.ReadXml(reader, _namespaces));

    private void ReadInterfaces(XmlPullReader reader) => Interfaces.Add(NodeObject.ReadXml(reader, _namespaces));

    private void ReadPools(XmlPullReader reader) => Pools.Add(NodeObject.ReadXml(reader, _namespaces));

    private void ReadDevices(XmlPullReader reader) => Devices.Add(NodeObject.ReadXml(reader, _namespaces));

    private void WriteDomains(XmlBuffer buffer) => Write(buffer, Domains);

    private void WriteNetworks(XmlBuffer buffer) => Write(buffer, Networks);

    private void WriteInterfaces(XmlBuffer buffer) => Write(buffer, Interfaces);

    private void WritePools(XmlBuffer buffer) => Write(buffer, Pools);

    private void WriteDevices(XmlBuffer buffer) => Write(buffer, Devices);

    private static void Write(XmlBuffer buffer, List<NodeObject> objects)
    {
        foreach (var item in objects)
            item.WriteXml(buffer);
    }
}
