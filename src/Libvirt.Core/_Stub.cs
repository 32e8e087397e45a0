namespace Libvirt;
public sealed class LibvirtUri { public string Scheme=""; public static LibvirtUri Parse(string s)=>new(); }
public sealed class ClientConfiguration {}
