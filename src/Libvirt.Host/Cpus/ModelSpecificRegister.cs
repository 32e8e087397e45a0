using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Cpus;

/// <summary>Reads registers that only the kernel can read.</summary>
internal static unsafe partial class ModelSpecificRegister
{
    private const string Device = "/dev/cpu/0/msr", Hypervisor = "/dev/kvm";
    private const nuint GetRegisters = 0xc008ae88; // KVM_GET_MSRS

    /// <summary>Asks the msr device of the first processor, then KVM for what guests may see.</summary>
    /// <param name="index">Number of the register.</param>
    /// <returns>its value; null when neither is there, allowed or knows it</returns>
    public static ulong? TryRead(uint index) => FromDevice(index) ?? FromHypervisor(index);

    private static ulong? FromDevice(uint index)
    {
        int fd = Native.Open(Device, Native.ReadOnly | Native.CloseOnExec, 0);
        if (fd < 0)
            return null;
        Span<byte> value = stackalloc byte[sizeof(ulong)];
        nint count = ReadAt(fd, value, (nuint)value.Length, index);
        _ = Native.Close(fd);
        return count == value.Length ? BinaryPrimitives.ReadUInt64LittleEndian(value) : null;
    }

    private static ulong? FromHypervisor(uint index)
    {
        int fd = Native.Open(Hypervisor, Native.ReadOnly | Native.CloseOnExec, 0);
        if (fd < 0)
            return null;
        var request = new Request { Count = 1, Index = index };
        // SAFETY: request has the layout of struct kvm_msrs with one entry and lives on this stack through the call.
        int found = Control(fd, GetRegisters, &request);
        _ = Native.Close(fd);
        return found == 1 ? request.Value : null;
    }

    /// <summary>struct kvm_msrs with one struct kvm_msr_entry.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Request
    {
        public uint Count, Padding, Index, Reserved;
        public ulong Value;
    }

    [LibraryImport("libc", EntryPoint = "pread64")]
    private static partial nint ReadAt(int fd, Span<byte> data, nuint size, long offset);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int fd, nuint request, Request* argument);
}
