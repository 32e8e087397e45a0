using Libvirt.Host.Sockets;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server;

/// <summary>Calls of a client: at once, or by a worker.</summary>
public sealed partial class ServerClient
{
    [ThreadStatic] private static XdrWriter? _writer;

    private bool _keepsAlive;
    private long _lastHeard = Environment.TickCount64;
    private int _unanswered;

    /// <summary>True when the client answers keep-alive messages and is asked from now on.</summary>
    public bool KeepsAlive
    {
        get => Volatile.Read(ref _keepsAlive);
        set => Volatile.Write(ref _keepsAlive, value);
    }

    /// <summary>True when no message of the client is half read, half sent or being served; known only while the reactor stands still.</summary>
    public bool IsQuiet => _input.IsEmpty && Unsent == 0 && Volatile.Read(ref _busy) == 0 && !Volatile.Read(ref _closed);

    /// <summary>A writer of this thread.</summary>
    internal static XdrWriter Writer => _writer ??= new XdrWriter();

    private void Take(ReadOnlySpan<byte> message, int descriptorCount)
    {
        var header = MessageHeader.Read(message);
        var payload = message[MessageHeader.Size..];
        var descriptors = TakeDescriptors(header, descriptorCount, ref payload);
        // Whatever is not a call that is served leaves nothing open.
        if (!Take(header, payload, descriptors))
            Close(descriptors);
    }

    /// <summary>Serves a message; false when its descriptors belong to nobody.</summary>
    private bool Take(MessageHeader header, ReadOnlySpan<byte> payload, Descriptor[] descriptors)
    {
        if (header.Program == KeepAliveProgram.Number)
        {
            if (header.Procedure == (int)KeepAliveProcedure.Ping)
                SendKeepAlive(KeepAliveProcedure.Pong);
            return false;
        }
        if (Server.Program(header.Program, header.Version) is not { } program)
        {
            RefuseUnknown(header);
            return false;
        }
        switch (header.Type)
        {
            case MessageType.Call or MessageType.CallWithFds:
                return TakeCall(program, header, payload, descriptors);
            case MessageType.Stream or MessageType.StreamHole when IsAuthenticated:
                program.ServeStream(this, header, payload);
                break;
            default:
                Refuse(header, LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"Unexpected message type {(int)header.Type}").Error);
                break;
        }
        return false;
    }

    private static void Close(Descriptor[] descriptors)
    {
        foreach (var descriptor in descriptors)
            descriptor.Dispose();
    }

    private Descriptor[] TakeDescriptors(MessageHeader header, int count, ref ReadOnlySpan<byte> payload)
    {
        if (header.Type is not (MessageType.CallWithFds or MessageType.ReplyWithFds))
            return [];
        payload = payload[4..];
        var descriptors = new Descriptor[count];
        int taken = 0;
        try
        {
            for (; taken < count; taken++)
                descriptors[taken] = new(Channel.TakeDescriptor());
            return descriptors;
        }
        catch
        {
            Close(descriptors[..taken]);
            throw;
        }
    }

    private bool TakeCall(IServerProgram program, MessageHeader header, ReadOnlySpan<byte> payload, Descriptor[] descriptors)
    {
        if (program.Find(header.Procedure) is not { Kind: ProcedureKind.Call } procedure)
        {
            Refuse(header, LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"unknown procedure: {header.Procedure}").Error);
            return false;
        }
        if (header.Status != MessageStatus.Ok)
        {
            Refuse(header, LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"Unexpected message status {(int)header.Status}").Error);
            return false;
        }
        if (procedure.NeedsAuthentication && !IsAuthenticated)
        {
            Refuse(header, LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, "authentication required").Error);
            return false;
        }
        var call = new ServerCall(this, header, descriptors);
        if (program.IsImmediate(this, procedure))
        {
            Serve(program, call, payload);
            return true;
        }
        Interlocked.Increment(ref _busy);
        var data = Keep(payload);
        Server.Workers.Run(() =>
        {
            Serve(program, call, data);
            MessageMemory.Return(data.Array!);
            Done();
        }, procedure.IsHighPriority);
        return true;
    }

    /// <summary>The arguments for a worker: the input's memory is used again meanwhile.</summary>
    private ArraySegment<byte> Keep(ReadOnlySpan<byte> payload)
    {
        if (_input.TryGive(payload, out var given))
            return given;
        var data = MessageMemory.Rent(Math.Max(payload.Length, 1));
        payload.CopyTo(data);
        return new(data, 0, payload.Length);
    }

    private void Done()
    {
        if (Interlocked.Decrement(ref _busy) == Server.Limits.MaxClientRequests - 1 && !Volatile.Read(ref _closed))
            PostRead();
        if (Volatile.Read(ref _closed))
            LeaveWhenIdle(isWorker: true);
    }

    private void Serve(IServerProgram program, ServerCall call, ReadOnlySpan<byte> payload)
    {
        var w = Writer;
        try
        {
            (call.Header with { Type = MessageType.Reply, Status = MessageStatus.Ok }).Begin(w);
            program.Serve(call, payload, w);
            if (call.HasAnswerDescriptors)
                InsertDescriptorCount(call, w);
            MessageHeader.Finish(w);
        }
        catch (Exception error)
        {
            call.AfterAnswer = null;
            if (call.HasAnswerDescriptors)
            {
                call.AnswerDescriptors.ForEach(d => d.Dispose());
                call.AnswerDescriptors.Clear();
            }
            WriteError(w, call.Header, Record(error, call));
        }
        Close(call.Descriptors);
        Send(w.Written, call.HasAnswerDescriptors ? call.AnswerDescriptors : null);
        w.Clear();
        call.AfterAnswer?.Invoke();
    }

    private static ErrorRecord Record(Exception error, ServerCall call)
    {
        if (error is LibvirtException known)
            return known.Error;
        if (error is OutOfMemoryException)
            return ErrorRecord.Create(ErrorDomain.Rpc, ErrorNumber.NoMemory, null);
        Log.Error($"procedure {call.Header.Procedure} of client {call.Client.Id}: {error}", "ServerClient.Serve");
        return ErrorRecord.Create(ErrorDomain.Rpc, ErrorNumber.InternalError, $"unexpected {error.GetType().Name}: {error.Message}");
    }

    /// <summary>An answer with descriptors has their number between header and payload.</summary>
    private static void InsertDescriptorCount(ServerCall call, XdrWriter w)
    {
        var payload = w.Written[MessageHeader.Size..].ToArray();
        (call.Header with { Type = MessageType.ReplyWithFds, Status = MessageStatus.Ok }).Begin(w);
        w.UInt((uint)call.AnswerDescriptors.Count);
        w.Raw(payload);
    }

    private void Refuse(MessageHeader header, ErrorRecord error)
    {
        WriteError(Writer, header, error);
        Send(Writer.Written);
        Writer.Clear();
    }

    /// <summary>A program or version that is not offered: told in the words that tell an old client from a newer one.</summary>
    private void RefuseUnknown(MessageHeader header)
        => Refuse(header, LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"Cannot find program {header.Program} version {header.Version}").Error);

    private static void WriteError(XdrWriter w, MessageHeader header, ErrorRecord error)
    {
        var type = header.Type is MessageType.Stream or MessageType.StreamHole ? MessageType.Stream : MessageType.Reply;
        (header with { Type = type, Status = MessageStatus.Error }).Begin(w);
        ErrorMessage.Write(w, error);
        MessageHeader.Finish(w);
    }

    private void SendKeepAlive(KeepAliveProcedure procedure)
    {
        var w = Writer;
        new MessageHeader(KeepAliveProgram.Number, KeepAliveProgram.Version, (int)procedure, MessageType.Message, 0, MessageStatus.Ok).Begin(w);
        MessageHeader.Finish(w);
        Send(w.Written);
        w.Clear();
    }

    private void Heard()
    {
        _lastHeard = Environment.TickCount64;
        _unanswered = 0;
    }

    internal void CheckAlive(long now)
    {
        var limits = Server.Limits;
        if (!KeepsAlive || limits.KeepAliveInterval <= 0 || now - _lastHeard < limits.KeepAliveInterval * 1000L)
            return;
        if (_unanswered >= limits.KeepAliveCount)
        {
            Log.Debug($"client {Id} at {Address} is silent: closed", "ServerClient.CheckAlive");
            Close();
            return;
        }
        _unanswered++;
        _lastHeard = now;
        SendKeepAlive(KeepAliveProcedure.Ping);
    }
}
