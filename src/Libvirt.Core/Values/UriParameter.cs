namespace Libvirt;

/// <summary>A parameter of a URI's query, decoded.</summary>
/// <param name="Name">Never empty.</param>
/// <param name="Value">Empty when the query has the name only.</param>
public readonly record struct UriParameter(string Name, string Value);
