namespace Libvirt;
#pragma warning disable CS1591
public sealed class LibvirtUri { public string Scheme => ""; public string? Server => ""; public static LibvirtUri Parse(string s) => new(); }
public sealed class ClientConfiguration { public static ClientConfiguration Load() => new(); public static ClientConfiguration LoadAdmin() => new(); public string ResolveAlias(string n) => n; public string? DefaultUri => null; }
