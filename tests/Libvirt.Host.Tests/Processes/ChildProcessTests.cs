using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Tests.Processes;

public sealed class ChildProcessTests
{
    private static ProcessPlan Shell(string script) => new() { Program = "/bin/sh", Arguments = ["sh", "-c", script], Environment = ["PATH=/usr/bin:/bin", "A=b c"] };

    /// <summary>Runs a script and reads what it writes.</summary>
    private static string Output(string script, Func<ProcessPlan, ProcessPlan>? change = null)
    {
        var (read, write) = SocketIo.CreatePipe();
        using (read)
        {
            ProcessPlan plan = Shell(script) with { Output = write.Number };
            using var child = ChildProcess.Start(change?.Invoke(plan) ?? plan);
            write.Dispose();
            Assert.NotNull(child.Wait(10_000));
            var data = new byte[65536];
            int length = 0, count;
            while ((count = SocketIo.ReadAvailable(read.Number, data.AsSpan(length))) > 0)
                length += count;
            return System.Text.Encoding.UTF8.GetString(data, 0, length);
        }
    }

    /// <summary>A mask of /proc, without 32 and 33, which the C library keeps to itself.</summary>
    private static ulong Signals(string text) => Convert.ToUInt64(text, 16) & ~0x180000000UL;

    [Fact]
    public void TellsTheStatus()
    {
        using var three = ChildProcess.Start(Shell("exit 3"));
        using var killed = ChildProcess.Start(Shell("kill -TERM $$"));
        Assert.Equal(3, three.Wait(10_000));
        Assert.Equal(128 + 15, killed.Wait(10_000));
        Assert.Equal(3, three.Wait(0));
        three.Signal(9); // gone: nothing happens, to nobody
    }

    [Fact]
    public void IsNotStartedWithoutAProgram()
    {
        var refusal = Assert.Throws<LibvirtException>(() => ChildProcess.Start(new() { Program = "/nonexistent", Arguments = ["x"] }));
        Assert.Equal((ErrorNumber.SystemError, 2, "cannot execute binary /nonexistent: No such file or directory"), (refusal.Code, refusal.Error.Int1, refusal.Message));
    }

    [Fact]
    public void WaitsNoLongerThanAsked()
    {
        using var child = ChildProcess.Start(Shell("sleep 60"));
        Assert.Null(child.Wait(0));
        Assert.Null(child.Wait(50));
        Assert.True(Directory.Exists($"/proc/{child.Id}"));
    }

    [Fact]
    public void EndsAProgramThatDoesNotWantTo()
    {
        var (read, write) = SocketIo.CreatePipe();
        using (read)
        {
            var child = ChildProcess.Start(Shell("trap '' TERM; echo x; while :; do sleep 0.1; done") with { Output = write.Number });
            write.Dispose();
            Assert.NotEqual(0, SocketIo.Wait(read.Number, read: true, write: false, 10_000)); // the trap is set
            child.Dispose();
            child.Dispose();
            Assert.Equal(128 + 9, child.Wait(0));
            Assert.False(Directory.Exists($"/proc/{child.Id}")); // not even a zombie
        }
    }

    [Fact]
    public void HasItsOwnEnvironmentAndNoOtherDescriptors()
    {
        using var open = new Descriptor(SocketIo.Duplicate(0, 100));
        Assert.Equal(["A=b c", "PATH=/usr/bin:/bin"], Output("tr '\\000' '\\n' < /proc/$$/environ").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Equal("0\n1\n2\n", Output("ls /proc/$$/fd"));
        Assert.StartsWith("/dev/null\n", Output("readlink /proc/$$/fd/0"));
    }

    [Fact]
    public void BlocksAndIgnoresNoSignals()
    {
        var lines = Output("grep -E '^Sig(Blk|Ign)' /proc/self/status").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(0UL, Signals(line.Split('\t')[1])));
    }

    [Fact]
    public void HasASessionAndAFolderOfItsOwn()
    {
        Assert.Equal("/\n", Output("pwd -P", plan => plan with { Folder = "/" }));
        Assert.Equal("own\n", Output("set -- $(cat /proc/$$/stat); [ $6 = $$ ] && echo own", plan => plan with { NewSession = true }));
        Assert.Equal("\n", Output("set -- $(cat /proc/$$/stat); [ $6 = $$ ] && echo own; echo"));
    }

    [Fact]
    public void ADetachedProgramIsNobodysChild()
    {
        var file = Path.GetTempFileName();
        DetachedProcess.Start(["/bin/sh", "-c", $"set -- $(cat /proc/$$/stat); echo $4 $(grep SigIgn /proc/self/status | cut -f2) $(pwd) > {file}.new; mv {file}.new {file}; exit 5"], ["PATH=/usr/bin:/bin"]);
        for (int i = 0; i < 500 && new FileInfo(file).Length == 0; i++)
            Thread.Sleep(10);
        var words = File.ReadAllText(file).Split([' ', '\n']);
        File.Delete(file);
        Assert.NotEqual(Environment.ProcessId.ToString(), words[0]);
        Assert.Equal(0b110UL, Signals(words[1])); // INT and QUIT: until a daemon handles them
        Assert.Equal("/", words[2]);
    }
}
