using System.Diagnostics;

namespace Libvirt.Rpc.Tests.Security.Polkit;

/// <summary>A message bus of the test's own with a fake authority on it.</summary>
public sealed class PolkitBus : IDisposable
{
    private const string Python = "/usr/bin/python3"; // the distribution's: only that has its modules

    private Process? _bus, _authority;

    public PolkitBus()
    {
        Folder = Directory.CreateTempSubdirectory("libvirt-aot-bus-").FullName;
        File.WriteAllText(Path.Combine(Folder, "bus.conf"), $"""
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <listen>unix:path={Folder}/bus</listen>
              <auth>EXTERNAL</auth>
              <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
            </busconfig>
            """);
    }

    /// <summary>What is not installed, or null.</summary>
    public static string? Missing { get; } = Look();

    public string Folder { get; }

    public string Address => $"unix:path={Folder}/bus";

    /// <summary>What the authority saw at the action test.echo.</summary>
    public string Echo => File.ReadAllText(Path.Combine(Folder, "echo"));

    public void StartBus()
    {
        File.Delete(Path.Combine(Folder, "bus"));
        _bus = Start("dbus-daemon", "--nofork", "--nopidfile", "--print-address", $"--config-file={Folder}/bus.conf");
        Assert.NotNull(_bus.StandardOutput.ReadLine());
    }

    public void StartAuthority()
    {
        _authority = Start(Python, Path.Combine(AppContext.BaseDirectory, "Security/Polkit/authority.py"), Address, Path.Combine(Folder, "echo"));
        Assert.Equal("ready", _authority.StandardOutput.ReadLine());
    }

    public void Stop()
    {
        foreach (var program in new[] { _authority, _bus })
        {
            program?.Kill();
            program?.WaitForExit();
            program?.Dispose();
        }
        _authority = _bus = null;
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(Folder, recursive: true);
    }

    private static Process Start(string program, params string[] arguments)
        => Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

    private static string? Look()
    {
        if (!File.Exists("/usr/bin/dbus-daemon"))
            return "dbus-daemon";
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Python, ["-c", "import dbus, gi"]) { RedirectStandardError = true })!;
            python.WaitForExit();
            return python.ExitCode == 0 ? null : "python3-dbus or python3-gi";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return Python;
        }
    }
}

/// <summary>A test that needs a message bus; skipped where its programs are missing.</summary>
public sealed class BusFactAttribute : FactAttribute
{
    public BusFactAttribute()
    {
        if (PolkitBus.Missing is { } missing)
            Skip = missing + " is not installed";
    }
}
