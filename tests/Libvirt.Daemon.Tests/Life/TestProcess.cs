using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Libvirt.Daemon.Tests.Life;

/// <summary>The test host as a process.</summary>
public sealed class TestProcess : IDisposable
{
    private static readonly string Host = Path.Combine(AppContext.BaseDirectory, "daemon-test-host");
    private readonly TestFolder _folder;
    private readonly Process _process;
    private readonly StringBuilder _error = new();

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
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null) // the end
                return;
            lock (_error)
                _error.Append(line.Data).Append('\n');
        };
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>What it has written to its standard error so far.</summary>
    public string Error
    {
        get
        {
            lock (_error)
                return _error.ToString();
        }
    }

    public string Notes => File.Exists(_folder.Path + "/notes") ? File.ReadAllText(_folder.Path + "/notes") : "";

    /// <summary>Waits until a condition holds; the test fails after 20 seconds.</summary>
    public static void Until(Func<bool> condition, string what)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "waited in vain: " + what);
    }

    public void WaitForNote(string text) => Until(() => Notes.Contains(text), $"note '{text}', have '{Notes}'");

    public void WaitForError(string text) => Until(() => Error.Contains(text), $"error '{text}', have '{Error}'");

    /// <summary>The exit status and everything that it wrote.</summary>
    public (int Status, string Text) Wait()
    {
        var text = _process.StandardOutput.ReadToEnd();
        Assert.True(_process.WaitForExit(20_000));
        _process.WaitForExit(); // with the rest of its errors
        return (_process.ExitCode, text + Error);
    }

    public static void Signal(int process, string name)
        => Process.Start("kill", [$"-{name}", process.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    public void Signal(string name) => Signal(Id, name);

    /// <summary>Sends a signal, and SIGHUP without pause until there is no process that could get it.</summary>
    public void HangUpUntilItEnds(string after)
    {
        const nint pidFdOpen = 434, pidFdSendSignal = 424; // of every architecture
        int descriptor = (int)SystemCall(pidFdOpen, Id, 0, 0, 0);
        Assert.True(descriptor >= 0);
        using var handle = new SafeFileHandle(descriptor, true);
        Signal(after);
        while (SystemCall(pidFdSendSignal, descriptor, 1, 0, 0) == 0)
        {
        }
    }

    /// <summary>Connects and reads the line that the test server greets with.</summary>
    public static (Socket Socket, string Line) Connect(string path)
    {
        var socket = new Socket(System.Net.Sockets.AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        var buffer = new byte[200];
        return (socket, System.Text.Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer)).TrimEnd());
    }

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint SystemCall(nint number, nint a, nint b, nint c, nint d);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
