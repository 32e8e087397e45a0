namespace Libvirt.Abi.Model;

/// <summary>One row of symbols.tsv: a public symbol of a library.</summary>
/// <param name="Library">Soname of the library that defines it, "libvirt-qemu.so.0".</param>
/// <param name="Name">The C name.</param>
/// <param name="Version">The version node that it is bound to.</param>
/// <param name="Kind">"function" or "data".</param>
public sealed record VersionedSymbol(string Library, string Name, string Version, string Kind);
