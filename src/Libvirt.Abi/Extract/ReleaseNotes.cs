using System.Xml.Linq;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Extract;

/// <summary>
/// What the XML API descriptions of a release tell beyond its headers: the version that brought a name, access control,
/// and the parameter names of callbacks, which a syntax tree drops.
/// </summary>
public sealed class ReleaseNotes
{
    private readonly Dictionary<string, XElement> entries = [];

    /// <param name="folder">The folder with libvirt-api.xml.</param>
    public ReleaseNotes(string folder)
    {
        foreach (var name in (string[])["libvirt", "libvirt-qemu", "libvirt-lxc", "libvirt-admin"])
            foreach (var entry in XDocument.Load(Path.Combine(folder, name + "-api.xml")).Root!.Element("symbols")!.Elements())
                entries[(string)entry.Attribute("name")!] = entry;
    }

    /// <summary>Whether the description mentions the name at all.</summary>
    public bool Knows(string name) => entries.ContainsKey(name);

    /// <summary>The version that brought a name.</summary>
    public string Since(string name) => entries.TryGetValue(name, out var e) ? (string?)e.Attribute("version") ?? "" : "";

    /// <summary>The names of the parameters of a callback.</summary>
    public IReadOnlyList<string> Arguments(string name) =>
        entries.TryGetValue(name, out var e) ? [.. e.Elements("arg").Select(a => (string)a.Attribute("name")!)] : [];

    /// <summary>The module of a function, if it is not the name of its header.</summary>
    public string? Module(string name) =>
        entries.TryGetValue(name, out var e) && (string?)e.Attribute("module") is { } module && module != (string?)e.Attribute("file") ? module : null;

    /// <summary>The macro that gives the length of an array in a structure.</summary>
    public string? Length(string structure, string field)
    {
        if (!entries.TryGetValue(structure, out var e))
            return null;
        var type = (string?)e.Elements("field").FirstOrDefault(f => (string?)f.Attribute("name") == field)?.Attribute("type");
        return type?.IndexOf('[') is > 0 and var at && char.IsLetter(type[at + 1]) ? type[(at + 1)..type.IndexOf(']')] : null;
    }

    /// <summary>The access control of a function.</summary>
    public ApiAcl? Acl(string name)
    {
        if (!entries.TryGetValue(name, out var e) || e.Element("acls") is not { } acls)
            return null;
        return new ApiAcl(
            [.. acls.Elements("check").Select(c => new ApiAclCheck((string)c.Attribute("object")!, (string)c.Attribute("perm")!, NullIfEmpty((string?)c.Attribute("flags"))))],
            [.. acls.Elements("filter").Select(c => new ApiAclFilter((string)c.Attribute("object")!, (string)c.Attribute("perm")!))]);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
