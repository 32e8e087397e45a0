using System.Runtime.InteropServices;

namespace Libvirt.Daemon.Life;

/// <summary>Turns signals into requests. SIGPIPE is ignored: a client that has gone is an error of a call.</summary>
/// <remarks>
/// A signalfd would need every thread to block the signals, and threads of the runtime exist before Main: the runtime's own pipe and thread are used, which do the same.
/// </remarks>
public sealed partial class Signals : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Registers the handlers.</summary>
    /// <param name="requests">Where requests go.</param>
    /// <param name="restarts">SIGUSR1 is one of them.</param>
    public Signals(DaemonRequests requests, bool restarts = false)
    {
        const int userDefined = 10; // SIGUSR1
        const int brokenPipe = 13, hangUp = 1;
        const nint standard = 0, ignore = 1;
        _ = SetHandler(brokenPipe, ignore);
        // Who starts a daemon with nohup wants it to outlive the terminal, not to be deaf to a reload: the runtime leaves ignored signals ignored.
        _ = SetHandler(hangUp, standard);
        Add(PosixSignal.SIGHUP, DaemonRequest.Reload);
        Add(PosixSignal.SIGTERM, DaemonRequest.Drain);
        Add(PosixSignal.SIGINT, DaemonRequest.Drain);
        Add(PosixSignal.SIGQUIT, DaemonRequest.Drain);
        if (restarts)
            Add((PosixSignal)userDefined, DaemonRequest.Restart);

        void Add(PosixSignal signal, DaemonRequest request) => _registrations.Add(PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            requests.Post(request);
        }));
    }

    /// <summary>Gives the signals their default meaning back.</summary>
    public void Dispose() => _registrations.ForEach(r => r.Dispose());

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);
}
