using System.Xml.Linq;

namespace Libvirt.Abi.Tests.Emit;

public sealed class ApiXmlTests
{
    private static readonly string[] Descriptions = ["libvirt", "libvirt-qemu", "libvirt-lxc", "libvirt-admin"];

    public static TheoryData<string> Names => new(Descriptions);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_exported_name_is_described(string name)
    {
        var root = Load(Path.Combine(Repository.Root, "abi/xml"), name);
        var symbols = root.Element("symbols")!.Elements().Select(e => (string)e.Attribute("name")!).ToHashSet();
        // Structures are exported by tag and described by typedef.
        var exports = root.Descendants("exports").Where(e => (string)e.Attribute("type")! != "struct").Select(e => (string)e.Attribute("symbol")!).ToList();
        Assert.DoesNotContain(exports, e => !symbols.Contains(e));
        Assert.Equal(symbols.Count, exports.Distinct().Count());
    }

    /// <summary>Generators of bindings must make the same of ours and of native libvirt's: all but sentences is compared, in order.</summary>
    [ReleaseFact]
    public void The_descriptions_differ_from_native_ones_only_in_sentences()
    {
        foreach (var name in Descriptions)
        {
            var ours = Facts(Load(Path.Combine(Repository.Root, "abi/xml"), name));
            var native = Facts(Load(Path.Combine(ReleaseFactAttribute.Folder!, "usr/share/libvirt/api"), name));
            Assert.Equal(native, ours);
        }
    }

    private static XElement Load(string folder, string name) => XDocument.Load(Path.Combine(folder, name + "-api.xml")).Root!;

    private static List<string> Facts(XElement root) => [.. root.DescendantsAndSelf()
        .Where(e => e.Name != "info" && e.Name != "summary" && e.Name != "description" && !(e.Name == "arg" && e.Parent!.Name == "macro"))
        .Select(e => e.Name + " " + string.Join(' ', e.Attributes().Where(a => IsFact(e, a)).Select(a => $"{a.Name}={Spelling(a.Value)}")))];

    // The definitions of macros are incomplete in native descriptions, and no generator reads them.
    private static bool IsFact(XElement e, XAttribute a) => a.Name != "info" && a.Name != "raw" && !(a.Name == "flags" && a.Value.Length == 0);

    private static string Spelling(string type) => type.Replace("long long int", "long long", StringComparison.Ordinal);
}
