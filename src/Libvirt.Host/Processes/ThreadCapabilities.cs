using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>Capabilities of the calling thread.</summary>
internal static unsafe partial class ThreadCapabilities
{
    private const int DropBounding = 24, ReadBounding = 23, Ambient = 47, RaiseAmbient = 2, Invalid = 22; // PR_CAPBSET_DROP, PR_CAPBSET_READ, PR_CAP_AMBIENT ..., EINVAL
    private const uint Version = 0x20080522; // _LINUX_CAPABILITY_VERSION_3
    private const int Bits = 64;

    /// <summary>Nobody, not root either, gets more than these from a program that is executed.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Bound(CapabilitySet kept)
    {
        for (int bit = 0; bit < Bits; bit++)
        {
            if (((ulong)kept >> bit & 1) != 0)
                continue;
            int held = Control(ReadBounding, bit, 0, 0, 0);
            if (held < 0 && Marshal.GetLastPInvokeError() == Invalid)
                return; // beyond the last capability of this kernel
            if (held == 1 && Control(DropBounding, bit, 0, 0, 0) != 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot apply process capabilities");
        }
    }

    /// <summary>Has exactly these, and lets the next program have them whoever it runs as.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void HandOn(CapabilitySet kept)
    {
        uint low = (uint)kept, high = (uint)((ulong)kept >> 32);
        // struct __user_cap_header_struct, then two of __user_cap_data_struct: effective, permitted, inheritable of 32 bits each.
        uint* header = stackalloc uint[2] { Version, 0 };
        uint* sets = stackalloc uint[6] { low, low, low, high, high, high };
        // SAFETY: both have the sizes that version 3 demands.
        if (Set(header, sets) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot apply process capabilities");
        for (int bit = 0; bit < Bits; bit++)
            if (((ulong)kept >> bit & 1) != 0 && Control(Ambient, RaiseAmbient, bit, 0, 0) != 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot apply process capabilities");
    }

    [LibraryImport("libc", EntryPoint = "capset", SetLastError = true)]
    private static partial int Set(uint* header, uint* data);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nint second, nint third, nint fourth, nint fifth);
}
