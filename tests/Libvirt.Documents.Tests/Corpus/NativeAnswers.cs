using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Libvirt.Documents.Domains;
using Libvirt.Documents.Moments;
using Libvirt.Documents.StoragePools;

namespace Libvirt.Documents.Tests.Corpus;

/// <summary>Small documents, right and wrong, and what native 12.8 answered: a file of Data.</summary>
public sealed class NativeAnswers(string file) : ISuite
{
    private readonly string[] _lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", file));

    /// <inheritdoc/>
    public IEnumerable<string> Names => Enumerable.Range(0, _lines.Length).Select(i => i.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        using var json = JsonDocument.Parse(_lines[int.Parse(caseName, CultureInfo.InvariantCulture)]);
        var root = json.RootElement;
        var xml = root.GetProperty("xml").GetString()!;
        var kind = root.GetProperty("kind").GetString()!;
        bool accepted = root.TryGetProperty("output", out var output);
        var expected = accepted ? output.GetString()! : $"{root.GetProperty("code")}/{root.GetProperty("domain")} {root.GetProperty("message")}";
        string actual;
        try
        {
            actual = Answer(kind, xml, root);
        }
        catch (LibvirtException e)
        {
            actual = $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}";
        }
        return actual == expected ? null : $"{kind} {xml}\n   {RecordedSuite.FirstDifference(expected, actual)}";
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs)
    {
        int failed = 0;
        foreach (var name in Names.Where(n => only is null || n == only))
            if (Difference(name) is { } difference && failed++ < diffs)
                Console.WriteLine($"-- {name}: {difference}");
        Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: {_lines.Length - failed} passed, {failed} failed, 0 skipped");
        return failed;
    }

    private static string Answer(string kind, string xml, JsonElement root)
    {
        switch (kind)
        {
            case "pool":
                var pool = StoragePoolDocument.Parse(xml);
                pool.Capacity = pool.Available = 107374182400; // the test driver's
                return WithoutUuid(pool.Format());
            case "volume":
                Assert.True(StoragePoolTypeNames.TryParse(root.GetProperty("pool").GetString(), out var type));
                var volume = StorageVolumeDocument.Parse(xml, type);
                var path = root.TryGetProperty("output", out var output) ? Regex.Match(output.GetString()!, "<key>(.*?)</key>", RegexOptions.Singleline).Groups[1].Value : "";
                volume.Key = volume.Target.Path = path;
                return volume.Format();
            case "interface":
                return InterfaceDocument.Parse(xml).Format();
            case "device":
                return NodeDeviceDocument.Parse(xml).Format();
            case "secret":
                var secret = SecretDocument.Parse(xml).Format();
                return xml.Contains("<uuid>", StringComparison.Ordinal) ? secret : WithoutUuid(secret);
            case "port":
                var port = NetworkPortDocument.Parse(xml);
                port.Plug ??= new() { Type = Libvirt.Documents.NetworkPorts.NetworkPortPlugType.Network, Bridge = "vbr9" };
                return port.Format();
            case "domain":
                return Suites.ParseTestDomain(xml).Format(new() { Inactive = true, Secure = true });
            case "network":
                var network = NetworkDocument.Parse(xml);
                if (network.OwnsBridge)
                    network.Bridge!.Name ??= "virbr0";
                return Regex.Replace(network.Format(new() { Inactive = true }), "virbr\\d+", "virbr0");
            case "checkpoint":
                return Checkpoint(xml, root);
            default:
                return Snapshot(xml, root);
        }
    }

    private static string Snapshot(string xml, JsonElement root)
    {
        bool redefine = root.GetProperty("redefine").GetBoolean();
        var domain = DomainDocument.Parse(root.GetProperty("domain_xml").GetString()!);
        var snapshot = DomainSnapshotDocument.Parse(xml, new() { Redefine = redefine });
        if (redefine)
        {
            MomentParents.Check(snapshot.Name!, snapshot.Parent?.Name, _ => false, _ => null);
            SnapshotRedefinition.Check(snapshot, domain.Uuid!.Value, null);
            SnapshotDiskAlignment.RunRedefined(snapshot, IsFile);
        }
        else
        {
            snapshot.Domain = domain;
            snapshot.State = SnapshotState.Running;
            bool external = snapshot.Memory?.Snapshot == DiskSnapshot.External;
            if (!external)
                snapshot.Memory = new() { Snapshot = DiskSnapshot.Internal };
            SnapshotDiskAlignment.Run(snapshot, external ? DiskSnapshot.External : DiskSnapshot.Internal, !external, IsFile);
        }
        return Masked(snapshot.Format());
    }

    private static string Checkpoint(string xml, JsonElement root)
    {
        bool redefine = root.GetProperty("redefine").GetBoolean();
        var domain = DomainDocument.Parse(root.GetProperty("domain_xml").GetString()!);
        var checkpoint = DomainCheckpointDocument.Parse(xml, new() { Redefine = redefine });
        if (redefine)
        {
            MomentParents.Check(checkpoint.Name!, checkpoint.Parent?.Name, _ => false, _ => null);
            CheckpointRedefinition.Check(checkpoint, domain.Uuid!.Value);
        }
        else
            checkpoint.Domain = domain;
        if (checkpoint.Domain is not null)
            CheckpointDiskAlignment.Run(checkpoint);
        return Masked(checkpoint.Format());
    }

    private static bool IsFile(string path) => path.StartsWith("/tmp/", StringComparison.Ordinal);

    private static string WithoutUuid(string text) => Regex.Replace(text, "  <uuid>.*?</uuid>\n", "");

    private static string Masked(string text)
    {
        text = Regex.Replace(text, "  <(domain|inactiveDomain) .*?</\\1>\n", "", RegexOptions.Singleline);
        return Regex.Replace(text, "\\b1[78]\\d{8}\\b", "@TIME@");
    }
}
