using System.Globalization;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Processes;

/// <summary>
/// Starts a program that has no parent any more when it begins. nbdkit asks the kernel to end it with its parent, and for the kernel that is the thread that started it: it would
/// end at once, or with the daemon. The shell that starts it ends before it begins.
/// </summary>
internal static class OrphanStart
{
    private const string Shell = "/bin/sh";

    /// <summary>The inner shell waits until its parent is another one, then becomes the program, whose standard output is the standard error.</summary>
    private const string Script = """
        ( while read -r _ _ _ parent _ </proc/self/stat && [ "$parent" = "$$" ]; do :; done; exec "$@" >&2 ) &
        echo $!
        """;

    /// <summary>The plan of the shell.</summary>
    /// <param name="plan">What is started; its output and its errors go to one place.</param>
    /// <param name="output">Where the shell says the process id.</param>
    public static ProcessPlan Wrap(ProcessPlan plan, int output) => plan with
    {
        Program = Shell, Arguments = ["sh", "-c", Script, "sh", plan.Program, .. plan.Arguments.Skip(1)], Output = output, IsOrphan = false,
    };

    /// <summary>The process id that the shell said.</summary>
    /// <param name="input">What it was said to; nobody else may hold its other end.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the shell could not start it</exception>
    public static int ReadId(int input)
    {
        Span<byte> text = stackalloc byte[32];
        int length = 0;
        while (length < text.Length && SocketIo.ReadAvailable(input, text[length..]) is > 0 and var count)
            length += count;
        return int.TryParse(Encoding.ASCII.GetString(text[..length]).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id
            : throw LibvirtException.Internal(ErrorDomain.None, $"{Shell} did not say which process it started");
    }
}
