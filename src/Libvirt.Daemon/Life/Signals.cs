using System.Runtime.InteropServices;

namespace Libvirt.Daemon.Life;

/// <summary>Turns signals into requests. SIGPIPE is ignored: a client that has gone is an error of a call.</summary>
/// <remarks>
/// A signalfd would need every thread to block the signals, and threads of the runtime exist before Main: the runtime's own pipe and thread are used, which do the same.
/// Signals keep this meaning until the process is gone: one that arrives while the daemon ends, such as a reload of a service manager, must not kill it half-way.
/// </remarks>
public static unsafe partial class Signals
{
    // Lost registrations are undone by their finalizers.
    private static readonly List<PosixSignalRegistration> Registrations = [];

    /// <summary>Registers the handlers, once in a process.</summary>
    /// <param name="requests">Where requests go.</param>
    /// <param name="restarts">SIGUSR1 is one of them.</param>
    public static void Register(DaemonRequests requests, bool restarts = false)
    {
        const int hangUp = 1, interrupt = 2, quit = 3, userDefined = 10, brokenPipe = 13, terminate = 15; // SIGHUP ... SIGTERM
        const nint standard = 0, ignore = 1;
        _ = SetHandler(brokenPipe, ignore);
        Add(hangUp, DaemonRequest.Reload);
        Add(terminate, DaemonRequest.Drain);
        Add(interrupt, DaemonRequest.Drain);
        Add(quit, DaemonRequest.Drain);
        if (restarts)
            Add(userDefined, DaemonRequest.Restart);

        void Add(int signal, DaemonRequest request)
        {
            // nohup has signals ignored, and the runtime leaves them so: the daemon would be deaf to whoever manages it. Of SIGINT and SIGQUIT the runtime decides
            // that before Main: native/background.c is earlier still.
            if (signal is hangUp or terminate && IsIgnored(signal))
                _ = SetHandler(signal, standard);
            Registrations.Add(PosixSignalRegistration.Create((PosixSignal)signal, context =>
            {
                context.Cancel = true;
                requests.Post(request);
            }));
        }
    }

    private static bool IsIgnored(int signal)
    {
        var action = stackalloc nint[32];
        // SAFETY: struct sigaction of all architectures is smaller than 32 words and begins with the handler, 1 for one that ignores.
        return GetAction(signal, null, action) == 0 && action[0] == 1;
    }

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static partial int GetAction(int signal, nint* wanted, nint* action);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);
}
