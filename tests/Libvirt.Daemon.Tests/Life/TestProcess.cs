using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Libvirt.Daemon.Tests.Life;

/// <summary>The test host as a process.</summary>
public sealed class TestProcess : IDisposable
{
    private static readonly string Host = Path.Combine(AppContext.BaseDirectory, "daemon-test-host");
    private readonly TestFolder _folder;
    private readonly Process _process;

    /// <param name="folder">Its root.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="before">A program and arguments that start it, such as systemd-socket-activate.</param>
    /// <param name="environment">NAME=value.</param>
    public TestProcess(TestFolder folder, string arguments, string before = "", params string[] environment)
    {
        _folder = folder;
        var words = $"{before} {Host} {arguments}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["DAEMON_TEST_ROOT"] = folder.Path;
        foreach (var variable in environment)
            start.Environment[variable[..variable.IndexOf('=')]] = variable[(variable.IndexOf('=') + 1)..];
        _process = Process.Start(start)!;
    }

    public int Id => _process.Id;

    public string Notes => File.Exists(_folder.Path + "/notes") ? File.ReadAllText(_folder.Path + "/notes") : "";

    /// <summary>Waits until a condition holds; the test fails after 20 seconds.</summary>
    public static void Until(Func<bool> condition, string what)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "waited in vain: " + what);
    }

    public void WaitForNote(string text) => Until(() => Notes.Contains(text), $"note '{text}', have '{Notes}'");

    /// <summary>The exit status and everything that it wrote.</summary>
    public (int Status, string Text) Wait()
    {
        var error = _process.StandardError.ReadToEndAsync();
        var text = _process.StandardOutput.ReadToEnd() + error.Result;
        Assert.True(_process.WaitForExit(20_000));
        return (_process.ExitCode, text);
    }

    public static void Signal(int process, string name)
        => Process.Start("kill", [$"-{name}", process.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    public void Signal(string name) => Signal(Id, name);

    /// <summary>Connects and reads the line that the test server greets with.</summary>
    public static (Socket Socket, string Line) Connect(string path)
    {
        var socket = new Socket(System.Net.Sockets.AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        var buffer = new byte[200];
        return (socket, System.Text.Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer)).TrimEnd());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
