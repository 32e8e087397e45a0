using Libvirt.Daemon.CommandLine;
using Libvirt.Daemon.Life;
using Libvirt.Daemon.Logging;
using Libvirt.Daemon.Restart;
using Libvirt.Daemon.Serving;
using Libvirt.Daemon.Settings;

namespace Libvirt.Daemon;

/// <summary>What the main thread does while the server serves: waits for signals and the timeout, reloads, ends.</summary>
internal sealed class DaemonLoop(IDaemonServer server, DaemonRequests requests, ServiceNotifier notifier, DaemonOptions options, bool isBackground, DaemonSettings settings)
{
    /// <summary>How long running calls may take after the daemon was told to end. systemd kills after 90 seconds.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(30);

    private static readonly LogSource Log = new("daemon");

    /// <summary>Returns when the daemon shall end: everything is closed then, or its time was over.</summary>
    public void Run()
    {
        for (; ; )
        {
            switch (requests.Take())
            {
                case DaemonRequest.Reload:
                    Reload();
                    break;
                case DaemonRequest.Restart:
                    Restart();
                    break;
                case DaemonRequest.Drain:
                    Drain();
                    return;
                default:
                    return;
            }
        }
    }

    private void Reload()
    {
        notifier.Reloading();
        try
        {
            var changed = DaemonSettings.Load(settings.Paths, options.ConfigurationFile);
            changed.CheckLimits();
            DaemonLog.Configure(options, changed, isBackground);
            server.Reload(changed);
            foreach (var key in changed.NeedsRestart(settings))
                Log.Warning($"'{key}' has changed, which takes effect when {settings.Paths.Program.Name} starts again");
            settings = changed;
            Log.Info($"settings read again from {changed.Path}");
        }
        catch (LibvirtException e)
        {
            // A daemon that runs goes on with what it has: a typing error must not end guests' connections.
            Log.Error($"settings not changed: {e.Message}");
        }
        notifier.Ready();
    }

    /// <summary>Does not return when it works: the process goes on as the program that is installed now.</summary>
    private void Restart()
    {
        if (server is not IRestartableServer restartable)
            return;
        Log.Info($"restarting: the program that is installed now takes over");
        try
        {
            using var pause = restartable.Pause();
            var keep = new List<int>();
            RestartState.Write(settings.Paths, restartable.Save(keep.Add));
            var failure = ProcessReplacement.Run(keep);
            RestartState.Remove(settings.Paths);
            throw failure;
        }
        catch (LibvirtException e)
        {
            Log.Error($"not restarted, going on as before: {e.Message}");
        }
    }

    private void Drain()
    {
        notifier.Stopping();
        server.Drain();
        if (requests.WaitForQuit(DrainTime, () => server.IsDrained))
            Log.Warning($"ending with calls under way: told to a second time");
        else if (!server.IsDrained)
            Log.Warning($"ending with calls under way after {(int)DrainTime.TotalSeconds} seconds");
    }
}
