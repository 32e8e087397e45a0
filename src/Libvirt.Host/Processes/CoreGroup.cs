using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>
/// Programs that share cores with each other and with nobody else. While they are being started a thread of ours stands for the group; disposing of this object ends it, and the
/// group goes on as long as its programs.
/// </summary>
public sealed partial class CoreGroup : IDisposable
{
    private const int StackBytes = 64 * 1024;
    private readonly CoreScheduling _kernel;
    private readonly ManualResetEventSlim _begun = new(), _over = new();
    private readonly Thread? _keeper;
    private ExceptionDispatchInfo? _failure;
    private int _id;

    /// <summary>A new group.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public CoreGroup(CoreScheduling kernel)
    {
        _kernel = kernel;
        _keeper = new Thread(Keep, StackBytes) { IsBackground = true, Name = "core group" };
        _keeper.Start();
        _begun.Wait();
        if (_failure is null)
            return;
        Dispose();
        _failure.Throw();
    }

    private CoreGroup(CoreScheduling kernel, int thread) => (_kernel, _id) = (kernel, thread);

    /// <summary>The group that a program is in.</summary>
    public static CoreGroup Of(CoreScheduling kernel, int processId) => new(kernel, processId);

    /// <summary>The calling thread, which is about to start a program, becomes one of the group.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Join() => _kernel.ShareFrom(_id);

    /// <inheritdoc/>
    public void Dispose()
    {
        _over.Set();
        _keeper?.Join();
        _begun.Dispose();
        _over.Dispose();
    }

    private void Keep()
    {
        _id = ThreadId();
        try
        {
            _kernel.Separate();
        }
        catch (LibvirtException e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
        _begun.Set();
        _over.Wait();
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int ThreadId();
}
