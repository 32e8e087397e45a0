using System.Collections.Concurrent;
using System.Diagnostics;

namespace Libvirt.Daemon.Tests.Life;

/// <summary>A message bus of the test's own, with or without a pretended systemd-logind.</summary>
public sealed class LoginBus : IDisposable
{
    private const string Python = "/usr/bin/python3"; // the distribution's: only that has its modules
    private const int Patience = 10_000;
    private readonly TestFolder _folder = new();
    private readonly List<Process> _programs = [];
    private readonly BlockingCollection<string> _said = [];
    private Process? _login;

    public LoginBus()
    {
        var configuration = _folder.Write("bus.conf", $"""
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <listen>unix:path={_folder.Path}/bus</listen>
              <auth>EXTERNAL</auth>
              <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
            </busconfig>
            """);
        Assert.NotNull(Start("dbus-daemon", "--nofork", "--nopidfile", "--print-address", $"--config-file={configuration}").StandardOutput.ReadLine());
    }

    /// <summary>What is not installed; null when all is.</summary>
    public static string? Missing { get; } = !File.Exists("/usr/bin/dbus-daemon") ? "dbus-daemon is not installed"
        : ProgramFactAttribute.Run(Python, "-c", "import dbus, gi; print('fine')").Trim() == "fine" ? null : "python3-dbus or python3-gi is not installed";

    public string Address => $"unix:path={_folder.Path}/bus";

    public void StartLogin()
    {
        _login = Start(Python, Path.Combine(AppContext.BaseDirectory, "Life/login.py"), Address);
        _login.OutputDataReceived += (_, line) => _said.Add(line.Data ?? "end");
        _login.BeginOutputReadLine();
        Expect("ready");
    }

    /// <summary>The next thing that it says must be this.</summary>
    public void Expect(string words) => Assert.Equal(words, _said.TryTake(out var said, Patience) ? said : "nothing");

    /// <summary>It says nothing.</summary>
    public void ExpectNothing(int milliseconds = 300) => Assert.False(_said.TryTake(out var said, milliseconds), said);

    /// <summary>"begin" and "end" of the host's end; "pretend": somebody else says so.</summary>
    public void Tell(string words) => _login!.StandardInput.WriteLine(words);

    public void Dispose()
    {
        foreach (var program in Enumerable.Reverse(_programs))
        {
            program.Kill();
            program.WaitForExit();
            program.Dispose();
        }
        _said.Dispose();
        _folder.Dispose();
    }

    private Process Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        _programs.Add(process);
        return process;
    }
}

/// <summary>A test that needs a message bus; skipped where its programs are missing.</summary>
public sealed class LoginBusFactAttribute : FactAttribute
{
    public LoginBusFactAttribute() => Skip = LoginBus.Missing;
}
