using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>
/// Which threads may run beside each other on the hyper-threads of one core: only those with the same cookie (Documentation/admin-guide/hw-vuln/core-scheduling.rst of the
/// kernel, prctl(2)). What a thread has, those that it starts inherit.
/// </summary>
/// <param name="call">The kernel's call: command, thread (0: the calling one); returns 0 or errno. Null for the real one.</param>
public sealed unsafe partial class CoreScheduling(Func<int, int, int>? call = null)
{
    /// <summary>Asks for a cookie.</summary>
    internal const int Get = 0;

    /// <summary>Makes a new cookie.</summary>
    internal const int Make = 1;

    /// <summary>Gives the calling thread's cookie to another one.</summary>
    internal const int To = 2;

    /// <summary>Takes the cookie of another one.</summary>
    internal const int From = 3;

    private const int Command = 62, ThreadOnly = 0; // PR_SCHED_CORE, PR_SCHED_CORE_SCOPE_THREAD
    private readonly Func<int, int, int> _call = call ?? Call;

    /// <summary>Whether the kernel can do it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot say</exception>
    public bool IsAvailable => _call(Get, 0) switch
    {
        0 => true,
        Native.Invalid => false,
        var error => throw LibvirtException.System(ErrorDomain.None, error, "Unable to detect SCHED_CORE"),
    };

    /// <summary>From now on the calling thread shares cores with nobody.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Separate() => OrFail(_call(Make, 0));

    /// <summary>From now on another thread may share cores with the calling one.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is no such thread, or it may not be touched</exception>
    public void ShareTo(int thread) => OrFail(_call(To, thread));

    /// <summary>From now on the calling thread may share cores with another one, and with those that share with it.</summary>
    /// <exception cref="LibvirtException">as <see cref="ShareTo"/></exception>
    public void ShareFrom(int thread) => OrFail(_call(From, thread));

    private static void OrFail(int error)
    {
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, "Unable to set SCHED_CORE");
    }

    private static int Call(int command, int thread)
    {
        ulong cookie = 0;
        // SAFETY: the kernel writes 8 bytes, and only when it is asked for the cookie: of the others the address must be zero.
        return Control(Command, (nuint)command, (nuint)thread, ThreadOnly, command == Get ? &cookie : null) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    // The variadic function of libc takes words of the machine, as declared here.
    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nuint command, nuint thread, nuint scope, ulong* cookie);
}
