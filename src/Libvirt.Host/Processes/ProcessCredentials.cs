using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>Who a program runs as.</summary>
/// <param name="UserId">Its user.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Groups">Its other groups.</param>
public sealed unsafe partial record ProcessCredentials(uint UserId, uint GroupId, IReadOnlyList<uint> Groups)
{
    private const nint SetUserCall = 117, SetGroupCall = 119, SetGroupsCall = 116; // setresuid, setresgid, setgroups of x86_64
    private const nint ArmSetUser = 147, ArmSetGroup = 149, ArmSetGroups = 159; // of the architectures with common numbers
    private const int KeepCapabilities = 8; // PR_SET_KEEPCAPS

    /// <summary>Changes the calling thread, and it alone: the C library's functions of these names would change all threads.</summary>
    /// <param name="keepCapabilities">Capabilities stay permitted when root becomes somebody else.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    internal void Take(bool keepCapabilities)
    {
        bool x86 = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        var groups = new uint[Groups.Count];
        for (int i = 0; i < groups.Length; i++)
            groups[i] = Groups[i];
        if (keepCapabilities)
            Check(Control(KeepCapabilities, 1, 0, 0, 0), "cannot keep capabilities");
        // SAFETY: the array is pinned for the call and its length is passed.
        fixed (uint* start = groups)
            Check(SystemCall(x86 ? SetGroupsCall : ArmSetGroups, groups.Length, (nint)start, 0), "cannot set supplemental groups");
        Check(SystemCall(x86 ? SetGroupCall : ArmSetGroup, (nint)GroupId, (nint)GroupId, (nint)GroupId), $"cannot change to '{GroupId}' group");
        Check(SystemCall(x86 ? SetUserCall : ArmSetUser, (nint)UserId, (nint)UserId, (nint)UserId), $"cannot change to uid to '{UserId}'");
    }

    private static void Check(nint result, string what)
    {
        if (result != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), what);
    }

    // SAFETY: variadic; on the 64-bit ABIs that this project supports integer arguments of such functions travel as those of others.
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nint second, nint third, nint fourth, nint fifth);
}
