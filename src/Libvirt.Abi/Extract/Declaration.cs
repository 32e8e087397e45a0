using System.Text.Json;

namespace Libvirt.Abi.Extract;

/// <summary>A declaration at the top level of a syntax tree.</summary>
/// <param name="Node">clang's description.</param>
/// <param name="Kind">"FunctionDecl", "TypedefDecl", ...</param>
/// <param name="Name">Its name; empty for unnamed types.</param>
/// <param name="Header">The public header it stands in; null for others.</param>
public sealed record Declaration(JsonElement Node, string Kind, string Name, string? Header);
