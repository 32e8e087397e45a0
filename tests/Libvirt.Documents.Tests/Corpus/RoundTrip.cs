using Libvirt.Documents.Domains.Namespaces;

namespace Libvirt.Documents.Tests.Corpus;

/// <summary>What native wrote must come out again unchanged when it is read without completion: every element is known.</summary>
public static class RoundTrip
{
    private static readonly string[] NamespaceFiles =
    [
        "lxcxml2xmldata/lxc-sharenet.xml", "bhyvexml2xmloutdata/bhyvexml2xmlout-commandline.xml", "vmx2xmldata/datacenterpath.xml",
        "xlconfigdata/test-qemu-passthrough.xml",
    ];

    /// <summary>What upstream's drivers made of documents.</summary>
    private static readonly string[] DriverFolders =
        ["bhyvexml2xmloutdata", "lxcxml2xmloutdata", "lxcconf2xmldata", "chxml2xmlout", "vmx2xmldata", "xlconfigdata", "xmconfigdata"];

    private static readonly DocumentExtension[] Extensions =
    [
        Libvirt.Documents.Networks.DnsmasqExtension.Instance, QemuExtension.Instance, LxcExtension.Instance, XenExtension.Instance, BhyveExtension.Instance,
        VMwareExtension.Instance,
    ];

    /// <summary>Native's outputs of a kind: name and folder pattern below the corpus.</summary>
    public static IEnumerable<(string Name, string Path)> Files(string suite)
    {
        if (CorpusFolder.Path is null)
            yield break;
        if (suite == "namespaces")
        {
            foreach (var path in NamespaceFiles.Select(f => System.IO.Path.Combine(CorpusFolder.Path, "upstream/data", f)).Where(File.Exists))
                yield return (System.IO.Path.GetFileName(path), path);
            yield break;
        }
        if (suite == "drivers")
        {
            foreach (var folder0 in DriverFolders)
                foreach (var path in Directory.EnumerateFiles(System.IO.Path.Combine(CorpusFolder.Path, "upstream/data", folder0), "*.xml", SearchOption.AllDirectories).Order())
                    yield return (folder0 + "/" + System.IO.Path.GetFileName(path), path);
            yield break;
        }
        var (folder, pattern) = suite switch
        {
            "qemu-domain" => ("recorded/data/expected/qemu-domain", "*.inactive.xml"),
            "lxc-domain" => ("recorded/data/expected/lxc-domain", "*.xml"),
            "vmx" => ("recorded/data/expected/vmx", "*.xml"),
            "qemuxmlconf" => ("upstream/data/qemuxmlconfdata", "*-latest.xml"),
            "genericxml2xml" => ("upstream/data/genericxml2xmloutdata", "*.xml"),
            "networkxml2xml" => ("upstream/data/networkxml2xmlout", "*.xml"),
            _ => throw new ArgumentException(suite),
        };
        var full = System.IO.Path.Combine(CorpusFolder.Path, folder);
        if (Directory.Exists(full))
            foreach (var file in Directory.EnumerateFiles(full, pattern).Order())
                yield return (System.IO.Path.GetFileName(file), file);
    }

    /// <summary>Null when the text comes out unchanged.</summary>
    public static string? Difference(string file)
    {
        var text = ReleaseDifferences.AsNewer(File.ReadAllText(file));
        var options = new ParseOptions { SkipCompletion = true, SkipValidation = true, Extensions = Extensions };
        try
        {
            var actual = text.StartsWith("<network", StringComparison.Ordinal)
                ? NetworkDocument.Parse(text, options).Format(new() { Secure = true })
                : DomainDocument.Parse(text, options).Format(new() { Secure = true });
            return actual == text ? null : RecordedSuite.FirstDifference(text, actual);
        }
        catch (LibvirtException e)
        {
            return $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message} [{e.Error.Str3}]";
        }
    }

    /// <summary>Runs all files and prints the count.</summary>
    public static void Report(string suite, int diffs)
    {
        int passed = 0, failed = 0;
        foreach (var (name, path) in Files(suite))
        {
            var difference = Difference(path);
            if (difference is null)
                passed++;
            else if (failed++ < diffs)
                Console.WriteLine($"-- {name}: x: {difference}");
        }
        Console.WriteLine($"round trip of {suite}: {passed} passed, {failed} failed, 0 skipped");
    }
}
