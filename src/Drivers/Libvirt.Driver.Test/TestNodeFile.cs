using Libvirt.Documents;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

/// <summary>Makes the host that a file describes.</summary>
internal static class TestNodeFile
{
    private const int LargestFile = 10 * 1024 * 1024;

    /// <summary>Reads the file of test:///path.</summary>
    /// <exception cref="LibvirtException">it cannot be read, or something in it is wrong</exception>
    public static TestState Load(string path)
    {
        var node = NodeDocument.Parse(Text(path), new() { FileName = path });
        var state = new TestState { Node = TestNode.Of(node), Users = node.Users.ConvertAll(u => (u.Name, u.Password)) };
        foreach (var item in node.Domains)
        {
            var (xml, file) = Read(item, "domain", path);
            var definition = TestDomainDefinition.Parse(xml, file);
            var data = TestDomainExtension.Of(definition.Extensions);
            var domain = TestDomainLoading.Add(state, definition, data);
            domain.State = domain.State with { Snapshots = TestSnapshots.Load(domain.State, data.Snapshots.ConvertAll(s => Read(s, "domainsnapshot", path))) };
        }
        state.Networks.Add(node.Networks, Content);
        state.Interfaces.Add(node.Interfaces, Content);
        state.Storage.Add(node.Pools, Content);
        state.NodeDevices.Add(node.Devices, Content);
        return state;

        string Content(string file) => Text(Absolute(file, path));
    }

    /// <summary>An element of the node file, or the document in the file that it names.</summary>
    public static (string Xml, string? File) Read(NodeObject item, string root, string nodeFile)
    {
        if (item.File is not { } name)
            return (item.ToDocument(root), null);
        var path = Absolute(name, nodeFile);
        return (Text(path), path);
    }

    private static string Absolute(string name, string nodeFile)
        => name.StartsWith('/') ? name : Path.Combine(Path.GetDirectoryName(nodeFile) ?? "", name);

    private static string Text(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            if (file.Length > LargestFile)
                throw LibvirtException.System(ErrorDomain.None, 27, $"Failed to read file '{path}'"); // EFBIG
            using var reader = new StreamReader(file);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.System(ErrorDomain.None, FileErrors.Number(e), $"Failed to open file '{path}'");
        }
    }
}
