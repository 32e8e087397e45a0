using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>libvirt-stream.h.</summary>
internal static unsafe class StreamExports
{
    /// <summary>What carries the stream's data.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: no call has opened it</exception>
    private static StreamDriver Open(Stream stream, string function) => stream.Driver ?? throw LibvirtException.NoSupport(ErrorDomain.Streams, function);

    [UnmanagedCallersOnly(EntryPoint = "virStreamNew")]
    public static nint virStreamNew(nint conn, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virStreamNew(conn, flags);
            return Handles.Give(new Stream(Handles.Get<Connection>(conn, "virStreamNew", ErrorDomain.Streams), flags));
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamNew");
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamSend")]
    public static int virStreamSend(nint stream, byte* data, ulong nbytes)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamSend(stream, (nint)data, nbytes);
            var s = Handles.Get<Stream>(stream, "virStreamSend");
            return Open(s, "virStreamSend").Send(s, NativeArray.Span(data, (long)Math.Min(nbytes, int.MaxValue)));
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamSend");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamRecv")]
    public static int virStreamRecv(nint stream, byte* data, ulong nbytes)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamRecv(stream, (nint)data, nbytes);
            var s = Handles.Get<Stream>(stream, "virStreamRecv");
            return Open(s, "virStreamRecv").Receive(s, NativeArray.Span(data, (long)Math.Min(nbytes, int.MaxValue)), 0);
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamRecv");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamRecvFlags")]
    public static int virStreamRecvFlags(nint stream, byte* data, ulong nbytes, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamRecvFlags(stream, (nint)data, nbytes, flags);
            var s = Handles.Get<Stream>(stream, "virStreamRecvFlags");
            var driver = Open(s, "virStreamRecvFlags");
            if (!driver.ReceivesWithFlags)
                throw LibvirtException.NoSupport(ErrorDomain.Streams, "virStreamRecvFlags");
            return driver.Receive(s, NativeArray.Span(data, (long)Math.Min(nbytes, int.MaxValue)), flags);
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamRecvFlags");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamSendHole")]
    public static int virStreamSendHole(nint stream, long length, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamSendHole(stream, length, flags);
            var s = Handles.Get<Stream>(stream, "virStreamSendHole");
            Open(s, "virStreamSendHole").SendHole(s, length, flags);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamSendHole");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamRecvHole")]
    public static int virStreamRecvHole(nint stream, long* length, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamRecvHole(stream, (nint)length, flags);
            var s = Handles.Get<Stream>(stream, "virStreamRecvHole");
            *length = Open(s, "virStreamRecvHole").ReceiveHole(s, flags);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamRecvHole");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamFinish")]
    public static int virStreamFinish(nint stream)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamFinish(stream);
            var s = Handles.Get<Stream>(stream, "virStreamFinish");
            Open(s, "virStreamFinish").Finish(s);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamFinish");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamAbort")]
    public static int virStreamAbort(nint stream)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamAbort(stream);
            var s = Handles.Get<Stream>(stream, "virStreamAbort");
            Open(s, "virStreamAbort").Abort(s);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamAbort");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamEventAddCallback")]
    public static int virStreamEventAddCallback(nint stream, int events, nint cb, nint opaque, nint ff)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamEventAddCallback(stream, events, cb, opaque, ff);
            var s = Handles.Get<Stream>(stream, "virStreamEventAddCallback");
            Open(s, "virStreamEventAddCallback").AddCallback(s, events, new NativeStreamCallback(cb, opaque, ff));
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamEventAddCallback");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamEventUpdateCallback")]
    public static int virStreamEventUpdateCallback(nint stream, int events)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamEventUpdateCallback(stream, events);
            var s = Handles.Get<Stream>(stream, "virStreamEventUpdateCallback");
            Open(s, "virStreamEventUpdateCallback").UpdateCallback(s, events);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamEventUpdateCallback");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamEventRemoveCallback")]
    public static int virStreamEventRemoveCallback(nint stream)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamEventRemoveCallback(stream);
            var s = Handles.Get<Stream>(stream, "virStreamEventRemoveCallback");
            Open(s, "virStreamEventRemoveCallback").RemoveCallback(s);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamEventRemoveCallback");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamSendAll")]
    public static int virStreamSendAll(nint stream, nint handler, nint opaque)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamSendAll(stream, handler, opaque);
            var s = Handles.Get<Stream>(stream, "virStreamSendAll");
            StreamTransfer.Send(s, Open(s, "virStreamSendAll"), handler, 0, 0, opaque);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamSendAll");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamSparseSendAll")]
    public static int virStreamSparseSendAll(nint stream, nint handler, nint holeHandler, nint skipHandler, nint opaque)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamSparseSendAll(stream, handler, holeHandler, skipHandler, opaque);
            var s = Handles.Get<Stream>(stream, "virStreamSparseSendAll");
            StreamTransfer.Send(s, Open(s, "virStreamSparseSendAll"), handler, holeHandler, skipHandler, opaque);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamSparseSendAll");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamRecvAll")]
    public static int virStreamRecvAll(nint stream, nint handler, nint opaque)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamRecvAll(stream, handler, opaque);
            var s = Handles.Get<Stream>(stream, "virStreamRecvAll");
            StreamTransfer.Receive(s, Open(s, "virStreamRecvAll"), handler, 0, opaque);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamRecvAll");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virStreamSparseRecvAll")]
    public static int virStreamSparseRecvAll(nint stream, nint handler, nint holeHandler, nint opaque)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Stream>(stream);
            Checks.virStreamSparseRecvAll(stream, handler, holeHandler, opaque);
            var s = Handles.Get<Stream>(stream, "virStreamSparseRecvAll");
            StreamTransfer.Receive(s, Open(s, "virStreamSparseRecvAll"), handler, holeHandler, opaque);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virStreamSparseRecvAll");
            return -1;
        }
    }
}
