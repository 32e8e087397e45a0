using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>libvirt-event.h: the event loop, ours or the program's.</summary>
internal static unsafe class EventLoopExports
{
    [UnmanagedCallersOnly(EntryPoint = "virEventRegisterImpl")]
    public static void virEventRegisterImpl(
        delegate* unmanaged<int, int, delegate* unmanaged<int, int, int, void*, void>, void*, delegate* unmanaged<void*, void>, int> addHandle,
        delegate* unmanaged<int, int, void> updateHandle, delegate* unmanaged<int, int> removeHandle,
        delegate* unmanaged<int, delegate* unmanaged<int, void*, void>, void*, delegate* unmanaged<void*, void>, int> addTimeout,
        delegate* unmanaged<int, int, void> updateTimeout, delegate* unmanaged<int, int> removeTimeout)
        => EventRegistry.Register(new ForeignEventFunctions
        {
            AddHandle = addHandle,
            UpdateHandle = updateHandle,
            RemoveHandle = removeHandle,
            AddTimeout = addTimeout,
            UpdateTimeout = updateTimeout,
            RemoveTimeout = removeTimeout,
        });

    [UnmanagedCallersOnly(EntryPoint = "virEventRegisterDefaultImpl")]
    public static int virEventRegisterDefaultImpl()
    {
        Errors.Reset();
        EventRegistry.RegisterDefault();
        return 0;
    }

    [UnmanagedCallersOnly(EntryPoint = "virEventRunDefaultImpl")]
    public static int virEventRunDefaultImpl()
    {
        Errors.Reset();
        try
        {
            EventRegistry.Default.RunOnce();
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virEventRunDefaultImpl");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virEventAddHandle")]
    public static int virEventAddHandle(int fd, int events, delegate* unmanaged<int, int, int, void*, void> cb, void* opaque, delegate* unmanaged<void*, void> ff)
        => EventRegistry.AddHandle(fd, events, cb, opaque, ff);

    [UnmanagedCallersOnly(EntryPoint = "virEventUpdateHandle")]
    public static void virEventUpdateHandle(int watch, int events) => EventRegistry.UpdateHandle(watch, events);

    [UnmanagedCallersOnly(EntryPoint = "virEventRemoveHandle")]
    public static int virEventRemoveHandle(int watch) => EventRegistry.RemoveHandle(watch);

    [UnmanagedCallersOnly(EntryPoint = "virEventAddTimeout")]
    public static int virEventAddTimeout(int timeout, delegate* unmanaged<int, void*, void> cb, void* opaque, delegate* unmanaged<void*, void> ff)
        => EventRegistry.AddTimeout(timeout, cb, opaque, ff);

    [UnmanagedCallersOnly(EntryPoint = "virEventUpdateTimeout")]
    public static void virEventUpdateTimeout(int timer, int timeout) => EventRegistry.UpdateTimeout(timer, timeout);

    [UnmanagedCallersOnly(EntryPoint = "virEventRemoveTimeout")]
    public static int virEventRemoveTimeout(int timer) => EventRegistry.RemoveTimeout(timer);
}
