using System.Text;
using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Rpc.Transports;

/// <summary>
/// How ssh asks us instead of the terminal: the program that it starts for questions (SSH_ASKPASS) is a script in a folder of our own, which passes the
/// question through one FIFO and the answer through another. No answer is ever in a file. The same way ssh says that the login is done.
/// </summary>
internal sealed class SshQuestions : IDisposable
{
    private const string Script = """
        #!/bin/sh
        folder=${0%/*}
        if [ "$SSH_ASKPASS_PROMPT" = none ]; then exit 0; fi
        printf 'Q%s\000' "$1" > "$folder/questions"
        IFS= read -r answer < "$folder/answers" || exit 1
        printf '%s\n' "$answer"
        """;

    private const string AskName = "ask", QuestionsName = "questions", AnswersName = "answers"; // the script knows the last two
    private const int LongestQuestion = 16 * 1024;
    private readonly string _folder;
    private readonly Descriptor _questions, _answers;
    private readonly List<byte> _received = [];

    private SshQuestions(string folder, Descriptor questions, Descriptor answers)
    {
        _folder = folder;
        _questions = questions;
        _answers = answers;
    }

    /// <summary>What to poll for reading.</summary>
    public int Descriptor => _questions.Number;

    /// <summary>Makes folder, FIFOs and script.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static SshQuestions Create()
    {
        var folder = PrivateFolder.MakeTemporary("libvirt-ssh-");
        Descriptor? questions = null;
        try
        {
            PrivateFile.WriteProgram($"{folder}/{AskName}", Script + "\n");
            questions = NamedPipe.Create($"{folder}/{QuestionsName}");
            return new(folder, questions, NamedPipe.Create($"{folder}/{AnswersName}"));
        }
        catch
        {
            questions?.Dispose();
            PrivateFolder.Remove(folder, AskName, QuestionsName, AnswersName);
            throw;
        }
    }

    /// <summary>Variables that make ssh ask us; old releases want a display for that.</summary>
    public IReadOnlyList<string> Environment => [$"SSH_ASKPASS={_folder}/{AskName}", "SSH_ASKPASS_REQUIRE=force", "DISPLAY=:0"];

    /// <summary>Options that make ssh say when the login is done.</summary>
    public IReadOnlyList<string> Options
        => ["PermitLocalCommand=yes", "LocalCommand=printf 'D\\000' > " + ShellText.Quote($"{_folder}/{QuestionsName}").Replace("%", "%%", StringComparison.Ordinal)];

    /// <summary>Takes the next message.</summary>
    /// <returns>"D" when the login is done, "Q" and the question, or null while there is none</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: a question of more than 16 KiB</exception>
    public string? Next()
    {
        Span<byte> part = stackalloc byte[512];
        int end;
        while ((end = _received.IndexOf(0)) < 0)
        {
            int count = SocketIo.ReadAvailable(_questions.Number, part);
            if (count <= 0)
                return null;
            if (_received.Count > LongestQuestion)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "the question of ssh is too long");
            _received.AddRange(part[..count]);
        }
        var message = Encoding.UTF8.GetString([.. _received[..end]]);
        _received.RemoveRange(0, end + 1);
        return message;
    }

    /// <summary>Answers the last question.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: an answer of more than one line</exception>
    public void Answer(string text)
    {
        if (text.AsSpan().ContainsAny('\n', '\0'))
            throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, "a password for SSH must be one line");
        NamedPipe.Write(_answers, Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _questions.Dispose();
        _answers.Dispose();
        PrivateFolder.Remove(_folder, AskName, QuestionsName, AnswersName);
    }
}
