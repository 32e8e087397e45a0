namespace Libvirt.Abi.Model;

/// <summary>What the project builds for one soname: its public version nodes, oldest first, and the symbols bound to them.</summary>
/// <param name="Soname">"libvirt-lxc.so.0".</param>
/// <param name="Nodes">Public nodes in the order in which native libvirt defines them.</param>
/// <param name="Symbols">Public symbols, by name.</param>
public sealed record SharedLibrary(string Soname, IReadOnlyList<VersionNode> Nodes, IReadOnlyList<VersionedSymbol> Symbols)
{
    /// <summary>The soname of the library that holds the code of all of them.</summary>
    public const string Main = "libvirt.so.0";

    /// <summary>The node through which the small libraries reach libvirt.so.0. Nobody else may bind to it.</summary>
    public const string PrivateNode = "LIBVIRT_PRIVATE_AOT";

    /// <summary>A public name of a small library becomes this prefix and the name inside libvirt.so.0.</summary>
    public const string PrivatePrefix = "libvirt_aot_";

    /// <summary>"libvirt-lxc": the file name of everything that belongs to the library.</summary>
    public string BaseName => Soname[..Soname.IndexOf(".so", StringComparison.Ordinal)];

    /// <summary>Whether the library has no code of its own.</summary>
    public bool IsSibling => Soname != Main;
}
