using System.Globalization;
using System.Runtime.InteropServices;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Host;

/// <summary>Mount namespaces. They belong to threads: everything here is for a thread of its own (<see cref="OwnThread"/>).</summary>
public static partial class MountNamespace
{
    private const int NewMounts = 0x20000, OwnFolders = 0x200; // CLONE_NEWNS, CLONE_FS

    /// <summary>Gives the calling thread a copy of all mounts: what is mounted outside later arrives, what the thread mounts stays inside.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Unshare()
    {
        if (Unshare(NewMounts) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "Cannot unshare mount namespace");
        Mount.MakeSlave("/");
    }

    /// <summary>Whether the calling process may make such namespaces.</summary>
    public static bool IsAvailable()
    {
        bool can = false;
        OwnThread.Run(() => can = Unshare(NewMounts) == 0);
        return can;
    }

    /// <summary>Does something among the mounts of another process, on a thread that ends with it.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="work">What is done; paths in it are the process's.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is no such process, or it may not be entered; and whatever <paramref name="work"/> throws</exception>
    public static void RunIn(int processId, Action work)
    {
        OwnThread.Run(() =>
        {
            Enter(processId);
            work();
        });
    }

    /// <summary>Takes the calling thread, which must be one of its own, to the mounts of another process.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is no such process, or it may not be entered</exception>
    public static void Enter(int processId)
    {
        var path = $"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/ns/mnt";
        int number = Native.Open(path, Native.ReadOnly | Native.CloseOnExec, 0);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to open '{path}'");
        using var file = new Descriptor(number);
        // A thread that shares root and working directory with others cannot enter.
        if (Unshare(OwnFolders) != 0 || Native.EnterNamespace(file.Number, NewMounts) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to enter mount namespace of process {processId}");
    }

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int flags);
}
