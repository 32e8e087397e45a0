namespace Libvirt.Library.Boundary;

/// <summary>Whole transfers between a stream and the program's source or sink function.</summary>
internal static unsafe class StreamTransfer
{
    private const int BufferBytes = 64 * 1024, InputOutputError = 5; // EIO

    /// <summary>virStreamSendAll and virStreamSparseSendAll: from the program's source into the stream. A failure aborts the stream.</summary>
    public static void Send(Stream stream, StreamDriver driver, nint source, nint hole, nint skip, nint opaque)
    {
        bool sparse = hole != 0;
        byte* buffer = (byte*)Native.Allocate(BufferBytes);
        try
        {
            while (true)
            {
                long want = BufferBytes;
                if (sparse)
                {
                    int inData;
                    long length;
                    if (((delegate* unmanaged<nint, int*, long*, nint, int>)hole)(stream.Handle, &inData, &length, opaque) < 0)
                        throw Failed("hole source");
                    if (inData == 0 && length > 0)
                    {
                        driver.SendHole(stream, length, 0);
                        if (((delegate* unmanaged<nint, long, nint, int>)skip)(stream.Handle, length, opaque) < 0)
                            throw Failed("skip");
                        continue;
                    }
                    want = Math.Min(want, length);
                }
                int got = ((delegate* unmanaged<nint, byte*, ulong, nint, int>)source)(stream.Handle, buffer, (ulong)want, opaque);
                if (got < 0)
                    throw Failed("source");
                if (got == 0)
                    return;
                for (int sent = 0; sent < got;)
                {
                    int done = driver.Send(stream, new ReadOnlySpan<byte>(buffer + sent, got - sent));
                    if (done < 0)
                        throw Failed("stream");
                    sent += done;
                }
            }
        }
        catch
        {
            AbortAfterFailure(stream, driver);
            throw;
        }
        finally
        {
            Native.Free((nint)buffer);
        }
    }

    /// <summary>virStreamRecvAll and virStreamSparseRecvAll: from the stream into the program's sink. A failure aborts the stream.</summary>
    public static void Receive(Stream stream, StreamDriver driver, nint sink, nint hole, nint opaque)
    {
        if (hole != 0 && !driver.ReceivesWithFlags)
            throw LibvirtException.NoSupport(ErrorDomain.Streams, "virStreamRecvFlags");
        uint flags = hole != 0 ? (uint)StreamRecvFlagsValues.StopAtHole : 0;
        byte* buffer = (byte*)Native.Allocate(BufferBytes);
        try
        {
            while (true)
            {
                int got = driver.Receive(stream, new Span<byte>(buffer, BufferBytes), flags);
                if (got == StreamDriver.Hole)
                {
                    long length = driver.ReceiveHole(stream, 0);
                    if (((delegate* unmanaged<nint, long, nint, int>)hole)(stream.Handle, length, opaque) < 0)
                        throw Failed("hole sink");
                    continue;
                }
                if (got < 0)
                    throw Failed("stream");
                if (got == 0)
                    return;
                for (int written = 0; written < got;)
                {
                    int done = ((delegate* unmanaged<nint, byte*, ulong, nint, int>)sink)(stream.Handle, buffer + written, (ulong)(got - written), opaque);
                    if (done < 0)
                        throw Failed("sink");
                    written += done;
                }
            }
        }
        catch
        {
            AbortAfterFailure(stream, driver);
            throw;
        }
        finally
        {
            Native.Free((nint)buffer);
        }
    }

    /// <summary>The first failure is what the program is told; what the abort itself has to say is logged only.</summary>
    private static void AbortAfterFailure(Stream stream, StreamDriver driver)
    {
        try
        {
            driver.Abort(stream);
        }
        catch (LibvirtException second)
        {
            ErrorReport.Log(second.Error, "virStreamAbort");
        }
    }

    private static LibvirtException Failed(string which)
        => LibvirtException.System(ErrorDomain.Streams, InputOutputError, $"the {which} function of the transfer failed");
}
