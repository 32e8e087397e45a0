using System.Diagnostics;

namespace Libvirt.Daemon.Tests.SideBySide;

/// <summary>Native's virtlogd or virtlockd with a /run of its own.</summary>
public sealed class NativeDaemon : IDisposable
{
    private readonly Process _process;

    /// <param name="program">"virtlogd".</param>
    /// <param name="configuration">Its file.</param>
    /// <param name="path">Where its program is.</param>
    public NativeDaemon(string program, string configuration, string? path = null)
    {
        var script = $"mount -t tmpfs none /run && mkdir /run/libvirt && exec {path ?? program} -f {configuration}";
        _process = Process.Start(new ProcessStartInfo("unshare", ["-m", "sh", "-c", script]) { RedirectStandardError = true })!;
        Socket = $"/proc/{_process.Id}/root/run/libvirt/{program}-sock";
        Life.TestProcess.Until(() => File.Exists(Socket), "native's " + program);
        Thread.Sleep(200); // the file is there a moment before somebody listens
    }

    public string Socket { get; }

    public int Id => _process.Id;

    /// <summary>The program that the process runs now.</summary>
    public string Program => new FileInfo($"/proc/{Id}/exe").LinkTarget ?? "";

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
