namespace Libvirt;

/// <summary>An I/O thread: virDomainIOThreadInfo.</summary>
/// <param name="IOThreadId">Its number.</param>
/// <param name="CpuMap">One bit a host CPU that it may run on.</param>
public sealed record DomainIOThreadInfo(uint IOThreadId, byte[] CpuMap);
