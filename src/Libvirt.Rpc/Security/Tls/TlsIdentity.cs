namespace Libvirt.Rpc.Security.Tls;

/// <summary>Where one certificate and its private key stand.</summary>
/// <param name="Certificate">A PEM file; certificates of intermediate authorities may follow the own one.</param>
/// <param name="Key">A PEM file.</param>
public sealed record TlsIdentity(string Certificate, string Key);
