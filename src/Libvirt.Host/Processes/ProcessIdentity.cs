using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Processes;

/// <summary>Who is at the other end of a local socket. The start time tells whether the number still means the same process.</summary>
/// <param name="ProcessId">The process that connected.</param>
/// <param name="UserId">Its effective user.</param>
/// <param name="GroupId">Its effective group.</param>
/// <param name="StartTime">When it started, in clock ticks after the host's start; 0 when it is gone or hidden.</param>
/// <param name="SecurityContext">Its label of SELinux or AppArmor; null where the kernel has none.</param>
public sealed unsafe partial record ProcessIdentity(int ProcessId, uint UserId, uint GroupId, ulong StartTime, string? SecurityContext)
{
    private const int SocketLevel = 1, PeerCredentials = 17, PeerSecurity = 31; // SOL_SOCKET, SO_PEERCRED, SO_PEERSEC
    private const int Range = 34; // ERANGE: the label is longer
    private const int StartTimeField = 21;

    /// <summary>Asks the kernel about the peer of a socket.</summary>
    /// <param name="socket">A connected UNIX socket.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: not such a socket</exception>
    public static ProcessIdentity OfPeer(int socket)
    {
        Credentials credentials;
        uint size = (uint)sizeof(Credentials);
        // SAFETY: struct ucred is three ints, and its size is passed.
        if (GetOption(socket, SocketLevel, PeerCredentials, &credentials, &size) != 0)
            throw LibvirtException.System(ErrorDomain.Rpc, Marshal.GetLastPInvokeError(), "Failed to get client socket identity");
        return new(credentials.ProcessId, credentials.UserId, credentials.GroupId, StartTimeOf(credentials.ProcessId), SecurityContextOf(socket));
    }

    /// <summary>When a process started, in clock ticks after the host's start; 0 when there is no such process.</summary>
    public static ulong StartTimeOf(int processId)
    {
        try
        {
            // Asked for each client that connects: nothing is split that is not needed.
            return KernelFile.Read($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/stat") is { } text ? ProcessStatus.Number(text, StartTimeField) ?? 0 : 0;
        }
        catch (LibvirtException)
        {
            return 0; // it ended, or the host hides foreign processes
        }
    }

    /// <summary>The program that a process runs; null when it has ended or may not be looked at.</summary>
    public static string? ProgramOf(int processId)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/exe", returnFinalTarget: false)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // a process that ends has no program any more
        }
    }

    private static string? SecurityContextOf(int socket)
    {
        var label = new byte[256];
        for (; ; )
        {
            uint size = (uint)label.Length;
            int result;
            // SAFETY: pinned for the call, and the size is the array's.
            fixed (byte* bytes = label)
                result = GetOption(socket, SocketLevel, PeerSecurity, bytes, &size);
            if (result == 0)
                return Encoding.UTF8.GetString(label.AsSpan(0, (int)size).TrimEnd((byte)0)) is { Length: > 0 } text ? text : null;
            if (Marshal.GetLastPInvokeError() != Range || size <= label.Length)
                return null;
            label = new byte[size];
        }
    }

    /// <summary>struct ucred.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Credentials
    {
        public int ProcessId;
        public uint UserId, GroupId;
    }

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    private static partial int GetOption(int socket, int level, int option, void* value, uint* size);
}
