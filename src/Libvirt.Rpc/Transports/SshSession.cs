using Libvirt.Host.Files;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Transports;

/// <summary>The transports libssh and libssh2: the program ssh, which asks us for passwords, passphrases and new host keys instead of the terminal.</summary>
internal static class SshSession
{
    private const short Readable = 1;

    /// <summary>Logs in.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="credentials">Answers; null: nobody does.</param>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED, VIR_ERR_LIBSSH, VIR_ERR_SSH, VIR_ERR_SYSTEM_ERROR: what native says when it cannot connect or log in</exception>
    public static ByteChannel Open(RemoteAddress address, ICredentialSource? credentials)
    {
        if (address.KnownHosts is null)
            _ = PrivateFolder.Make(UserFolders.Configuration); // for known_hosts; without it ssh says what is missing
        using var questions = SshQuestions.Create();
        var answers = new SshAnswers(address, credentials);
        var environment = SshCommand.Environment();
        environment.RemoveAll(entry => entry.StartsWith("SSH_ASKPASS", StringComparison.Ordinal) || entry.StartsWith("DISPLAY=", StringComparison.Ordinal));
        environment.AddRange(questions.Environment);
        var arguments = SshCommand.Arguments(address, [.. SshOptions.For(address), .. questions.Options]);
        var channel = PipeChannel.Start(address.Command ?? SshCommand.Program, arguments, environment, newSession: true);
        try
        {
            LogIn(address, channel, questions, answers);
            return channel;
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }

    private static void LogIn(RemoteAddress address, PipeChannel channel, SshQuestions questions, SshAnswers answers)
    {
        Span<short> returned = stackalloc short[3];
        while (true)
        {
            for (var message = questions.Next(); message is not null; message = questions.Next())
            {
                if (message.StartsWith('D'))
                    return;
                questions.Answer(answers.To(message[1..]));
            }
            // The stream ends when ssh does: the socket tells it, whether or not the kernel has descriptors of processes.
            if (returned[1] != 0)
                throw SshFailure.From(address, channel.LastWords());
            channel.CollectErrors();
            _ = SocketIo.WaitAny([questions.Descriptor, channel.Descriptor, channel.ErrorDescriptor], [Readable, 0, Readable], returned, -1);
        }
    }
}
