using Libvirt.Daemon.CommandLine;
using Libvirt.Daemon.Interop;
using Libvirt.Daemon.Life;
using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Logging;
using Libvirt.Daemon.Restart;
using Libvirt.Daemon.Serving;
using Libvirt.Daemon.Settings;
using Libvirt.Host.Audit;
using Libvirt.Host.Network;
using Libvirt.Json;

namespace Libvirt.Daemon;

/// <summary>The life of a daemon from its command line to its exit status.</summary>
/// <param name="program">The daemon.</param>
/// <param name="invokedAs">argv[0].</param>
/// <param name="paths">Its standard places.</param>
/// <param name="createServer">Makes the server; null when there is none.</param>
public sealed class DaemonMain(DaemonProgram program, string invokedAs, DaemonPaths paths, Func<DaemonSettings, IDaemonServer?> createServer)
{
    private const uint SystemMask = 0x12, SessionMask = 0x3f; // 022, 077
    private static readonly LogSource Log = new("daemon");

    /// <summary>Runs; returns when the daemon ends.</summary>
    /// <param name="arguments">What follows argv[0].</param>
    /// <returns>the exit status: 0, or the number of the step that failed (<see cref="DaemonFailure"/>)</returns>
    public int Run(string[] arguments)
    {
        var result = DaemonCommandLine.Parse(program, invokedAs, arguments, paths);
        StandardStreams.WriteOutput(result.Output);
        StandardStreams.WriteError(result.Error);
        if (result.Options is not { } options)
            return result.Status;
        // The folder changes in the background, and a reload comes later still.
        options = options with { ConfigurationFile = Absolute(options.ConfigurationFile), PidFile = Absolute(options.PidFile) };
        if (options.Daemonize && Background.HasFailed)
            return GoToBackground();
        DaemonSettings settings;
        ReadyPipe? pipe;
        try
        {
            pipe = Background.FindPipe();
        }
        catch (LibvirtException e)
        {
            StandardStreams.WriteError($"{invokedAs}: error: {e.Message}\n");
            return 1;
        }
        try
        {
            settings = DaemonSettings.Load(paths, options.ConfigurationFile);
        }
        catch (LibvirtException e)
        {
            StandardStreams.WriteError($"{invokedAs}: error: Can't load config file: {e.Message}: {options.ConfigurationFile ?? paths.ConfigurationFile}\n");
            return 1;
        }
        if (createServer(settings) is not { } server)
        {
            StandardStreams.WriteError($"{invokedAs}: error: this build of {program.Name} has no server, only its shell: it cannot serve clients\n");
            return 1;
        }
        JsonObject? state;
        try
        {
            state = server is IRestartableServer ? RestartState.Take(paths) : null;
        }
        catch (LibvirtException e)
        {
            StandardStreams.WriteError($"{invokedAs}: error: {e.Message}\n");
            return 1;
        }
        if (state is not null)
            ((IRestartableServer)server).Restore(state);
        return options.Daemonize && pipe is null && state is null ? GoToBackground() : Serve(options, settings, server, pipe, state);
    }

    private int GoToBackground()
    {
        DaemonFailure? failure;
        try
        {
            failure = Background.Start();
        }
        catch (LibvirtException e)
        {
            StandardStreams.WriteError($"{invokedAs}: error: {e.Message}\n");
            return 1;
        }
        if (failure == DaemonFailure.None)
            return 0;
        StandardStreams.WriteError($"{invokedAs}: error: {DaemonFailureTexts.Of(failure ?? (DaemonFailure)(-1))}. Check /var/log/messages or run without --daemon for more info.\n");
        return 1;
    }

    private int Serve(DaemonOptions options, DaemonSettings settings, IDaemonServer server, ReadyPipe? pipe, JsonObject? state)
    {
        bool isBackground = pipe is not null || (state is not null && options.Daemonize);
        var notifier = ServiceNotifier.FromEnvironment();
        var idle = new IdleShutdown(options.TimeoutSeconds);
        var requests = new DaemonRequests(idle);
        try
        {
            Step(DaemonFailure.Initialization, () => DaemonLog.Configure(options, settings, isBackground));
            foreach (var warning in settings.Warnings)
                Log.Warning($"{warning}");
            Step(DaemonFailure.Initialization, () => Prepare(isBackground));
            Step(DaemonFailure.RuntimeFolder, MakeRuntimeFolder);
            using var pidFile = Step(DaemonFailure.PidFile, () => PidFile.Acquire(options.PidFile ?? paths.PidFile));
            Step(DaemonFailure.Initialization, settings.CheckLimits);
            if (program.ServesApi)
                OpenVSwitch.Timeout = settings.Get(OpenVSwitchSettings.Timeout);
            // Before the sockets: a client that can connect must not find a daemon that a signal simply kills.
            Step(DaemonFailure.Signals, () => Signals.Register(requests, server is IRestartableServer));
            using var audit = Step(DaemonFailure.Audit, () => OpenAudit(settings));
            var listeners = Step(DaemonFailure.Network, () => state is null ? DaemonListeners.Open(settings, options.Listen) : ServerState.Listeners(state, paths));
            try
            {
                Step(DaemonFailure.Initialization, () => server.Start(listeners, settings, idle, requests));
                // As native: --daemon returns when the sockets answer. What a driver says against its start is in the log, and systemd waits for all.
                pipe?.Report(DaemonFailure.None);
                Step(DaemonFailure.Initialization, server.Complete);
                notifier.Ready();
                new DaemonLoop(server, requests, notifier, options, isBackground, settings).Run();
            }
            finally
            {
                foreach (var listener in listeners)
                    listener.Dispose();
            }
            return 0;
        }
        catch (StartException e)
        {
            Log.Error($"{e.Message}");
            pipe?.Report(e.Failure);
            return (int)e.Failure;
        }
    }

    private static string? Absolute(string? path) => string.IsNullOrEmpty(path) ? path : Path.GetFullPath(path);

    private void Prepare(bool isBackground)
    {
        _ = Native.SetMask(paths.IsSystem ? SystemMask : SessionMask);
        // A daemon must not keep a file system busy that it was started in.
        if (isBackground)
            _ = Native.ChangeFolder("/");
        Log.Debug($"open files: at most {Native.RaiseOpenFileLimit()}");
    }

    private void MakeRuntimeFolder() => Native.MakeFolders(paths.Runtime, paths.IsSystem ? 0x1edu : 0x1c0); // 0755, 0700

    private AuditLog OpenAudit(DaemonSettings settings)
    {
        // A session has no right to write audit records; native does not try either.
        uint level = program.ServesApi && paths.IsSystem ? settings.Get(AuditSettings.Level) : 0;
        return AuditLog.Current = AuditLog.Open(level, program.ServesApi && settings.Get(AuditSettings.ToLog));
    }

    private static void Step(DaemonFailure failure, Action step) => Step(failure, () =>
    {
        step();
        return true;
    });

    private static T Step<T>(DaemonFailure failure, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (LibvirtException e)
        {
            throw new StartException(failure, e);
        }
    }
}
