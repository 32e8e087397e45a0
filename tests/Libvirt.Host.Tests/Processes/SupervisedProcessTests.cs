using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Tests.Processes;

/// <summary>Real programs. What only root can do is skipped for others.</summary>
public sealed class SupervisedProcessTests
{
    private const string NobodyText = "65534";

    private static ProcessPlan Shell(string script, int output = -1, params int[] descriptors)
        => new() { Program = "/bin/sh", Arguments = ["sh", "-c", script], Output = output, Error = output, NewSession = true, Descriptors = descriptors };

    private static string Output(string script, ProcessSurroundings surroundings, params int[] descriptors)
    {
        var (reader, writer) = SocketIo.CreatePipe();
        using var process = SupervisedProcess.Start(Shell(script, writer.Number, descriptors), surroundings);
        writer.Dispose();
        using var stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(reader.Release(), true), FileAccess.Read);
        var text = new StreamReader(stream).ReadToEnd();
        Assert.NotNull(process.WaitForEnd(10_000));
        return text.TrimEnd('\n');
    }

    [Fact]
    public void An_orphan_does_not_end_with_the_thread_that_started_it()
    {
        var (reader, writer) = SocketIo.CreatePipe();
        using var write = writer;
        using var read = reader;
        using var process = SupervisedProcess.Start(new()
        {
            Program = "/usr/bin/setpriv", Arguments = ["setpriv", "--pdeathsig", "TERM", "sh", "-c", "echo \"$0\" \"$1\"; exec sleep 30", "one two", "$3"], Error = writer.Number, IsOrphan = true, NewSession = true,
        }, new());
        try
        {
            Span<byte> text = stackalloc byte[64];
            int count = 0;
            for (int i = 0; i < 1000 && count <= 0; i++, Thread.Sleep(5))
                count = SocketIo.ReadAvailable(reader.Number, text);
            Assert.Equal("one two $3\n", System.Text.Encoding.ASCII.GetString(text[..Math.Max(count, 0)]));
            Assert.Null(process.WaitForEnd(200));
            Assert.NotEqual(Environment.ProcessId, (int)ProcessStatus.Number(File.ReadAllText($"/proc/{process.Id}/stat"), 3)!.Value);
        }
        finally
        {
            process.Signal(9);
        }
        Assert.Equal(ProcessEnd.Unknown, process.WaitForEnd(10_000));
    }

    [Theory]
    [InlineData("exit 0", 0, null)]
    [InlineData("exit 7", 7, null)]
    [InlineData("kill -9 $$", null, 9)]
    public void The_end_is_told_by_the_handle(string script, int? status, int? signal)
    {
        using var process = SupervisedProcess.Start(Shell(script), new());
        Assert.Equal(new(status, signal), process.WaitForEnd(10_000));
        Assert.True(process.HasEnded);
        Assert.Equal(3, process.Signal(15)); // ESRCH
    }

    [Fact]
    public void It_outlives_the_object_and_another_one_can_take_it_over()
    {
        int id;
        ulong startTime;
        using (var process = SupervisedProcess.Start(Shell("exec sleep 100"), new()))
            (id, startTime) = (process.Id, process.StartTime);
        Assert.Null(SupervisedProcess.Adopt(id, startTime + 1));
        using var adopted = SupervisedProcess.Adopt(id, startTime)!;
        Assert.Null(adopted.WaitForEnd(0));
        Assert.Equal(0, adopted.Signal(9));
        Assert.Equal(ProcessEnd.Unknown, adopted.WaitForEnd(10_000));
        ProcessEnd.Collect(id);
        Assert.Null(SupervisedProcess.Adopt(id));
    }

    [Fact]
    public void A_program_that_is_not_there_is_an_error_with_errno()
    {
        var error = Assert.Throws<LibvirtException>(() => SupervisedProcess.Start(new() { Program = "/no/such", Arguments = ["x"] }, new())).Error;
        Assert.Equal(ErrorNumber.SystemError, error.Code);
        Assert.Contains("cannot execute binary /no/such: No such file or directory", error.Message);
    }

    [Fact]
    public void Only_the_chosen_descriptors_are_inherited_under_their_numbers()
    {
        var (one, two) = SocketIo.CreatePipe();
        using var keepOne = one;
        using var keepTwo = two;
        int second = SocketIo.Duplicate(two.Number, 200), first = SocketIo.Duplicate(one.Number, 200);
        using var secondFile = new Descriptor(second);
        using var firstFile = new Descriptor(first);
        var open = Output("ls /proc/self/fd", new(), second).Split('\n').Select(int.Parse).Order();
        // 3 is ls's own: the folder that it reads.
        Assert.Equal([0, 1, 2, 3, second], open);
    }

    [Fact]
    public void Session_environment_and_input_are_its_own()
    {
        var text = Output("cat; echo $(cut -d' ' -f6 /proc/$$/stat) $$; env | sort | tr '\\n' ' '", new());
        var lines = text.Split('\n');
        var ids = lines[0].Split(' ');
        Assert.Equal(ids[0], ids[1]);
        Assert.Contains("LC_ALL=C ", lines[1]);
        Assert.DoesNotContain("HOME=", lines[1]);
    }

    [RootFact]
    public void Credentials_and_capabilities_are_the_programs_alone()
    {
        var before = File.ReadAllText("/proc/self/status");
        var text = Output("id -u; id -g; id -G; grep -E 'CapEff|CapBnd|CapPrm' /proc/self/status | cut -f2 | tr '\\n' ' '", new()
        {
            Credentials = new(65534, 65533, [65533, 4242]),
            Capabilities = CapabilitySet.None,
        }).Split('\n');
        Assert.Equal([NobodyText, "65533", "65533 4242"], text[..3]);
        Assert.Equal("0000000000000000 0000000000000000 0000000000000000", text[3].Trim());
        Assert.Equal(Line(before, "Uid:"), Line(File.ReadAllText("/proc/self/status"), "Uid:"));
        Assert.Equal(Line(before, "CapBnd:"), Line(File.ReadAllText("/proc/self/status"), "CapBnd:"));
    }

    [RootFact]
    public void Kept_capabilities_reach_a_program_of_another_user()
        => Assert.Equal("0000000000020000", Output("grep CapEff /proc/self/status | cut -f2", new()
        {
            Credentials = new(65534, 65534, []),
            Capabilities = CapabilitySet.RawIo,
        }));

    [RootFact]
    public void Root_without_capabilities_has_none()
        => Assert.Equal("0000000000000000", Output("grep CapEff /proc/self/status | cut -f2", new() { Capabilities = CapabilitySet.None }));

    [Fact]
    public void Processors_umask_and_limits_are_the_programs_alone()
    {
        var before = ProcessorAffinity.Get(0);
        var text = Output("umask; grep Cpus_allowed_list /proc/self/status | cut -f2; sleep 0.1; ulimit -n; ulimit -c", new()
        {
            FileModeMask = 0b000_010_111,
            Processors = new(1, [0]),
            Limits = [new(ResourceKind.Files, 123), new(ResourceKind.Core, 0)],
        }).Split('\n');
        Assert.Equal(["0027", "0", "123", "0"], text);
        Assert.Equal(before, ProcessorAffinity.Get(0));
    }

    [Fact]
    public void A_limit_that_is_refused_ends_the_program()
    {
        if (Environment.UserName == "root" && File.ReadLines("/proc/self/status").First(l => l.StartsWith("CapEff")).EndsWith("ffffffffff"))
            return; // such a root may do anything
        var mark = Path.GetTempFileName();
        try
        {
            var error = Assert.Throws<LibvirtException>(() => SupervisedProcess.Start(Shell($"sleep 0.5; rm {mark}"), new() { Limits = [new(ResourceKind.Files, ulong.MaxValue)] })).Error;
            Assert.StartsWith("cannot limit number of open files", error.Message);
            Thread.Sleep(700);
            Assert.True(File.Exists(mark));
        }
        finally
        {
            File.Delete(mark);
        }
    }

    [RootFact]
    public void What_the_thread_enters_the_program_inherits()
    {
        var own = File.ResolveLinkTarget("/proc/self/ns/mnt", false)!.Name;
        var its = Output("readlink /proc/self/ns/mnt", new() { Enter = MountNamespace.Unshare });
        Assert.NotEqual(own, its);
        Assert.Equal(own, File.ResolveLinkTarget("/proc/self/ns/mnt", false)!.Name);
    }

    [Fact]
    public void A_failing_step_starts_nothing()
        => Assert.Equal("stop", Assert.Throws<LibvirtException>(() => SupervisedProcess.Start(Shell("exit"), new() { Enter = () => throw LibvirtException.Internal(ErrorDomain.None, "stop") })).Error.Message.Split(": ")[^1]);

    private static string Line(string text, string start) => text.Split('\n').First(l => l.StartsWith(start, StringComparison.Ordinal));
}
