using System.Text;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Capabilities.Probing;

/// <summary>A QEMU without a machine that answers questions and ends with this object. Its monitor is a pair of sockets that it inherits: no file of it is ever left behind.</summary>
internal sealed class ProbeProcess : IDisposable
{
    private const int Kill = 9, MostErrorText = 8 * 1024;
    private readonly string _emulator;
    private readonly SupervisedProcess _process;
    private readonly Descriptor _errors;

    private ProbeProcess(string emulator, SupervisedProcess process, QmpMonitor monitor, Descriptor errors) => (_emulator, _process, Monitor, _errors) = (emulator, process, monitor, errors);

    /// <summary>Takes commands after <see cref="WaitUntilReady"/>.</summary>
    public QmpMonitor Monitor { get; }

    /// <summary>Starts an emulator and does not wait for it.</summary>
    /// <param name="emulator">Path of the binary.</param>
    /// <param name="accelerators">Accelerators to try in turn, "kvm:hvf:tcg".</param>
    /// <param name="settings">As whom it runs.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be executed</exception>
    public static ProbeProcess Start(string emulator, string accelerators, ProbeSettings settings)
    {
        var (ours, theirs) = SocketIo.CreatePair();
        var (errors, theirErrors) = SocketIo.CreatePipe();
        try
        {
            var process = SupervisedProcess.Start(new ProcessPlan
            {
                Program = emulator,
                Arguments =
                [
                    emulator, "-S", "-no-user-config", "-nodefaults", "-nographic", "-machine", $"none,accel={accelerators}",
                    "-chardev", $"socket,id=qmp,fd={theirs.Number}", "-mon", "chardev=qmp,mode=control",
                ],
                Environment = ChildEnvironment.Make("XDG_RUNTIME_DIR"),
                Descriptors = [theirs.Number],
                Error = theirErrors.Number,
                Folder = "/",
                NewSession = true,
            }, new ProcessSurroundings { Credentials = settings.Credentials });
            return new(emulator, process, QmpMonitor.Attach(emulator, ours), errors);
        }
        catch
        {
            ours.Dispose();
            errors.Dispose();
            throw;
        }
        finally
        {
            theirs.Dispose();
            theirErrors.Dispose();
        }
    }

    /// <summary>Waits until it takes commands.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it ended, with what it said; VIR_ERR_OPERATION_TIMEOUT</exception>
    public void WaitUntilReady(Deadline deadline)
    {
        try
        {
            Monitor.Negotiate(deadline);
        }
        catch (LibvirtException error) when (error.Code != ErrorNumber.OperationTimeout)
        {
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"Failed to start QEMU binary {_emulator} for probing: {Said() ?? error.Message}");
        }
    }

    /// <summary>Ends the emulator.</summary>
    public void Dispose()
    {
        Monitor.Dispose();
        _ = _process.Signal(Kill);
        _ = _process.WaitForEnd(-1);
        _process.Dispose();
        _errors.Dispose();
    }

    private string? Said()
    {
        _ = _process.WaitForEnd(1000);
        var text = new byte[MostErrorText];
        int count = SocketIo.ReadAvailable(_errors.Number, text);
        return count > 0 ? Encoding.UTF8.GetString(text, 0, count).Trim() : null;
    }
}
