using System.Runtime.InteropServices;

namespace Libvirt.Host;

/// <summary>The name of this host as libvirt tells it: with its domain, when the resolver knows it.</summary>
public static unsafe partial class HostName
{
    private const int CanonicalName = 2, MaximumLength = 256;

    /// <summary>Asks the kernel, and for a name without a dot the resolver, which may take as long as the resolver takes.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel does not tell</exception>
    public static string Get()
    {
        byte* buffer = stackalloc byte[MaximumLength];
        buffer[MaximumLength - 1] = 0;
        // SAFETY: the last byte stays zero, whatever the call writes before it.
        if (GetHostName(buffer, MaximumLength - 1) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "failed to determine host name");
        var name = Marshal.PtrToStringUTF8((nint)buffer) ?? "";
        if (name.Contains('.', StringComparison.Ordinal) || name.StartsWith("localhost", StringComparison.Ordinal))
            return name;
        var full = Canonical(buffer);
        return full is null || full.StartsWith("localhost", StringComparison.Ordinal) ? name : full;
    }

    private static string? Canonical(byte* name)
    {
        AddressInfo hints = new() { Flags = CanonicalName };
        AddressInfo* found;
        // SAFETY: name is zero-terminated, hints live through the call, and what is found is freed below.
        if (GetAddressInfo(name, null, &hints, &found) != 0)
            return null;
        var full = Marshal.PtrToStringUTF8(found->CanonicalName);
        FreeAddressInfo(found);
        return full;
    }

    /// <summary>struct addrinfo of Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct AddressInfo
    {
        public int Flags, Family, SocketType, Protocol;
        public uint AddressLength;
        public nint Address, CanonicalName;
        public AddressInfo* Next;
    }

    [LibraryImport("libc", EntryPoint = "gethostname", SetLastError = true)]
    private static partial int GetHostName(byte* name, nuint length);

    [LibraryImport("libc", EntryPoint = "getaddrinfo")]
    private static partial int GetAddressInfo(byte* name, byte* service, AddressInfo* hints, AddressInfo** found);

    [LibraryImport("libc", EntryPoint = "freeaddrinfo")]
    private static partial void FreeAddressInfo(AddressInfo* found);
}
